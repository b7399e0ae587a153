using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Review;

/// <summary>What a field of a snapshot is called.</summary>
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
}
