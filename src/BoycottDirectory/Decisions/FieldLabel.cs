using System.Diagnostics.CodeAnalysis;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Decisions;

/// <summary>What a field of a snapshot is called, whose language it is, and how a tick in it reads.</summary>
internal static class FieldLabel
{
    public static string Of(IStringLocalizer<DecisionsText> text, LanguageNames languages, string field) => field.Split('.') switch
    {
        ["texts", var lang, var name] => $"{Word(text, name)} ({languages.Name(lang)})",
        [.. var before, var lang] when SiteLanguage.All.Contains(lang) => $"{Word(text, before.Last(step => step != "texts"))} ({languages.Name(lang)})",
        [.., var name] => Word(text, name),
        _ => field,
    };

    // A field without a word is shown by its own name rather than by a key.
    private static string Word(IStringLocalizer<DecisionsText> text, string name) => text["Field." + name] is { ResourceNotFound: false } word ? word : name;

    /// <summary>The language of a field that each language has; null for a fact.</summary>
    public static string? LangOf(string field) => field.Split('.') is ["texts", var lang, _] ? lang : null;

    /// <summary>Whether a field is words that somebody wrote, and not a code, a date, a list or a tick.</summary>
    public static bool IsText(string field) => field.Split('.') is ["texts", _, not ("original" or "translatedFrom" or "nameIsOurs")];

    /// <summary>A value, where a tick is stored as a word of the program.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Value(IStringLocalizer<DecisionsText> text, string field, string? value) => IsText(field) ? value : value switch { "True" or "true" => text["Bool.True"].Value, "False" or "false" => text["Bool.False"].Value, _ => value };
}
