using BoycottDirectory.Claims;
using BoycottDirectory.Committees;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Entries that keep every rule; tests change what they are about.</summary>
public static class Entries
{
    public static readonly Origin Origin = new("import", "import", "a test");

    public static CommitteeEntry Committee(string slug) => new()
    {
        Slug = slug,
        Classification = "committee",
        Country = "BE",
        Languages = ["ar", "en"],
        Sources = ["https://example.org/" + slug],
        Texts = { ["ar"] = new CommitteeWords { Name = "لجنة " + slug }, ["en"] = new CommitteeWords { Name = "Committee " + slug } },
        ConfirmedAt = Catalogue.Start.AddDays(-12),
        ConfirmedBy = "editors",
    };

    public static AffiliationEntry Link(string from, string kind, string to) =>
        new() { From = from, Kind = kind, To = to, Sources = ["https://example.org/link"] };

    public static SourceEntry Source(string url) => new() { Url = url, Title = "A page", Type = "web_page", Seen = "2026-11-22" };

    /// <summary>The committee with other words in one language.</summary>
    public static CommitteeEntry With(this CommitteeEntry entry, string lang, Func<CommitteeWords, CommitteeWords> change) =>
        entry with { Texts = new(entry.Texts, StringComparer.Ordinal) { [lang] = change(entry.Texts.GetValueOrDefault(lang) ?? new()) } };

    /// <summary>The committee with a name in one language alone.</summary>
    public static CommitteeEntry NamedOnly(this CommitteeEntry entry, string lang, string name) =>
        entry with { Texts = new(StringComparer.Ordinal) { [lang] = new() { Name = name } } };
}
