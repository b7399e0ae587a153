using BoycottDirectory.Campaigns;
using BoycottDirectory.Claims;
using BoycottDirectory.Committees;
using BoycottDirectory.Events;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>A small catalogue with an entry of every kind, all its fields filled, and a note for editors on each.</summary>
public static class EveryKind
{
    /// <summary>The editors' note on every entry.</summary>
    public const string Canary = "canary-note-for-editors";

    /// <summary>The slug, and a part of the only source, of a target that nothing supports.</summary>
    public const string Ghost = "ghost-company";

    /// <summary>Writes the entries.</summary>
    /// <param name="get">Finds a service of the site.</param>
    public static async Task Put(Func<Type, object> get)
    {
        await Good(Of<CommitteeEdits>().Put("acme", _ => Entries.Committee("acme"), Entries.Origin, Canary));
        await Good(Of<ListEdits>().Put(new ListEntry
        {
            Code = "some-list", Publisher = "A publisher", Url = "https://list.example/", Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Some list", Note = "-Not a finding." } },
        }, Entries.Origin));
        // The owner comes after what it owns in the alphabet, and nothing is claimed of it.
        await Good(Target("zeta-holding", entry => entry));
        await Good(Target(Ghost, entry => entry with { Sources = ["https://only-ghost-company.example/"] }));
        await Good(Target("brand", entry => entry with
        {
            Classification = "brand", Country = null, Website = "https://brand.example/",
            OtherNames = [new() { Kind = "former", Lang = "en", Name = "A|B\\C" }, new() { Kind = "acronym", Name = "BRD" }],
            Identifiers = [new() { Scheme = "wikidata", Value = "Q42" }],
            Owners = [new() { Slug = "zeta-holding", Share = 51.5, Source = "https://register.example/?a=1|2" }],
            Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "=Brand", Description = "+ *A brand*" }, ["ar"] = new() { Name = "علامة", Original = false, TranslatedFrom = 1 } },
        }));
        await Good(Claim("brand-c1", claim => claim with
        {
            Reasons = ["surveillance", "finance"], State = "disputed", ReviewBy = "2027-05-01",
            Listing = new() { List = "some-list", Categories = ["(a)", "b|c"], FirstSeen = null, LastSeen = "2026-02-03", Url = "https://list.example/brand" },
            Reply = new() { Answered = "2026-01", Texts = new(StringComparer.Ordinal) { ["en"] = "We do not.", ["ar"] = "لا نفعل." }, Sources = ["https://brand.example/reply"] },
        }));
        await Good(Claim("brand-c2", claim => claim with
        {
            State = "withdrawn", Texts = new(StringComparer.Ordinal) { ["ar"] = new() { Statement = "إفادة", Correction = "@خطأ", Original = false, TranslatedFrom = 2 } },
        }));
        await Good(Of<PositionEdits>().Put(
            new() { Committee = "acme", Target = "brand", Verb = "divested_from", Since = "2020", Until = "2021-03", Sources = ["https://acme.example/"] }, Entries.Origin, editorNote: Canary));
        await Good(Of<CampaignEdits>().Put("push", _ => TargetEntries.Campaign("push", "acme") with
        {
            Kind = "divestment", Status = "won", Started = "2019", Ended = "2024-05", Website = "https://push.example/",
            Committees = [new() { Committee = "acme", Role = "called_by", Country = "JO", Since = "2019-02" }, new() { Committee = "acme", Role = "takes_part" }],
            Targets = [new() { Target = "brand", Verb = "boycott", Country = "BE", Since = "2020", Until = "2023" }],
            Texts = new(StringComparer.Ordinal)
            {
                ["en"] = new() { Name = "Push", NameIsOurs = true, Goal = "That it ends.", Outcome = "It ended.", Call = "**Call**", HowToTakePart = "- Write" },
                ["ar"] = new() { Goal = "أن ينتهي", Original = false, TranslatedFrom = 1 },
            },
        }, Entries.Origin, editorNote: Canary));
        await Good(Of<EventEdits>().Put("rally", _ => new()
        {
            Slug = "rally", Kind = "protest", Start = "2026-12-01T18:00", TimeZone = "Asia/Amman", Country = "JO", Committees = ["acme"], Campaign = "push",
            Texts = new(StringComparer.Ordinal) { ["en"] = new() { Name = "Rally", Locality = "Amman" } }, Sources = ["https://rally.example/"],
        }, null, Entries.Origin, Canary));

        T Of<T>() => (T)get(typeof(T));

        Task<Outcome> Target(string slug, Func<TargetEntry, TargetEntry> change) =>
            Of<TargetEdits>().Put(slug, _ => change(TargetEntries.Target(slug)), Entries.Origin, editorNote: Canary);

        Task<Outcome> Claim(string slug, Func<ClaimEntry, ClaimEntry> change) =>
            Of<ClaimEdits>().Put(slug, _ => change(TargetEntries.Claim(slug, "brand")), Entries.Origin, editorNote: Canary);
    }

    private static async Task Good(Task<Outcome> change) => Assert.Equal(Change.New, (await change).Change);
}
