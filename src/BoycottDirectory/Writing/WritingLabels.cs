using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Writing;

/// <summary>What fields and their options are called.</summary>
public sealed class WritingLabels(IStringLocalizer<WritingText> text, IStringLocalizer<DecisionsText> fields, IStringLocalizerFactory texts, Countries countries, LanguageNames languages, Dates dates)
{
    /// <summary>A field's name.</summary>
    public string Of(WritingField field) => text["Field." + field.Label] is { ResourceNotFound: false } own ? own : fields["Field." + field.Label];

    /// <summary>A field's name with its language.</summary>
    public string Of(WritingField field, string? lang) => lang is null ? Of(field) : $"{Of(field)} ({languages.Name(lang)})";

    /// <summary>What helps to write it, or null.</summary>
    public string? Hint(WritingField field) =>
        text["Hint." + field.Label] is { ResourceNotFound: false } own ? own.Value : text["ShapeHint." + field.Shape] is { ResourceNotFound: false } shape ? shape.Value : null;

    /// <summary>What may be chosen, with its names.</summary>
    public IEnumerable<(string Value, string Name)> Options(WritingField field) => field.Shape switch
    {
        FieldShape.Country => countries.Codes.Select(code => (code, countries.Name(code))).OrderBy(pair => pair.Item2, Order),
        FieldShape.Language => languages.Codes.Select(code => (code, languages.Name(code))).OrderBy(pair => pair.Item2, Order),
        _ => field.Options.Select(option => (option, NameOf(field, option))),
    };

    /// <summary>The words for a value of a snapshot; the value itself where it has none.</summary>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="path">The field's path.</param>
    /// <param name="value">As it is stored.</param>
    public string OfValue(WritingKind kind, string path, string value) => kind.Fields.FirstOrDefault(field => field.Path == path) switch
    {
        { Shape: FieldShape.Country } => countries.Name(value),
        { Shape: FieldShape.Date } => dates.Partial(value),
        { } field when field.Options.Contains(value) => NameOf(field, value),
        _ => value,
    };

    private string NameOf(WritingField field, string option) => texts.Create(field.Texts)[field.Prefix + option];

    private static StringComparer Order => StringComparer.Create(SiteLanguage.CultureOf(SiteLanguage.Current), ignoreCase: true);
}
