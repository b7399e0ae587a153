using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Writing;

/// <summary>What an entry of any kind is called.</summary>
public static class EntryTitle
{
    private const int Longest = 120;

    /// <summary>Its name or title, the beginning of its statement, or else its key.</summary>
    public static string Of(string? snapshot, string key, string lang)
    {
        if (SnapshotName.Of(snapshot, lang) is { } name) return name;

        var entry = EntryForm.Parse(snapshot);
        var said = EntryForm.At(entry, "title") ?? EntryForm.At(entry, $"texts.{lang}.statement") ?? EntryForm.At(entry, $"texts.{SiteLanguage.Other(lang)}.statement");
        return said is null ? key : FieldRules.Cut(said.ToString(), Longest);
    }
}
