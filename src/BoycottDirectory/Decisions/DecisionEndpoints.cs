using System.ComponentModel;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Decisions;

/// <summary>The decision log for programs: its feed, and its part of the API.</summary>
public static class DecisionEndpoints
{
    private const int FeedLength = 50;

    private const string Example = """
        {
          "id": 7, "url": { "ar": "https://example.org/ar/decisions/7", "en": "https://example.org/en/decisions/7" }, "decided_at": "2026-11-22T09:30:00+00:00",
          "outcome": "accepted", "kind": "committee", "decided_by": "editor", "reason": "checked_against_sources",
          "reason_words": { "ar": "جرت مقارنته بمصادره", "en": "Checked against its sources" }, "name": { "ar": "لجنة المثال", "en": "Example committee" },
          "entry": { "ar": "https://example.org/ar/committees/example", "en": "https://example.org/en/committees/example" }
        }
        """;

    /// <summary>The log in formats for programs.</summary>
    public static IReadOnlyList<DataLink> Data { get; } = [new("application/atom+xml", "/decisions.atom", "Atom")];

    public static void MapDecisions(this WebApplication app)
    {
        app.MapGet("/decisions.atom", Feed).InLanguage().IsOpenData().ExcludeFromDescription();
        app.MapApi().MapGet("/decisions", List)
            .WithName("listDecisions").WithTags("decisions").WithSummary("A page of the public decision log")
            .WithDescription("Every decision by itself, the newest first. Filters work as on the log's page. Editors are named by role alone; what is not public has no name here.")
            .Produces<Listing<DecisionDocument>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithExample($$"""{ "total": 1, "page": 1, "per_page": 30, "items": [{{Example}}] }""");
    }

    // The feed's entries are the log's lines: an import is one of them.
    private static async Task<IResult> Feed(DecisionLogQueries log, DecisionLabels labels, AtomFeed feed, IStringLocalizer<DecisionsText> text)
    {
        var lines = (await log.List(new DecisionFilter())).Concat(await log.List(new DecisionFilter { Page = 2 })).Take(FeedLength);
        var lang = SiteLanguage.Current;
        return DataFiles.Text(feed.Write("/decisions.atom", "/decisions", text["Log"],
        [
            .. lines.Select(line => new AtomEntry(
                $"/decisions/{line.Id}", line.Number > 1 ? $"/decisions?with={line.Id}" : $"/decisions/{line.Id}", Title(line), line.DecidedAt, lang,
                string.Join("\n", new[] { labels.Reason(line.Reason), line.Words.GetValueOrDefault(lang) }.OfType<string>()), line.DecidedAt)),
        ]), DataFiles.Atom);

        string Title(LoggedDecision line) => string.Join(": ", new[]
        {
            labels.Outcome(line.Outcome), labels.Kind(line.Kind),
            line.Entries.Count > 0 ? string.Join(text["Comma"], line.Entries.Select(entry => entry.NameIn(lang))) + (line.Number > line.Entries.Count ? " …" : "") : text["NotPublic"].Value,
        });
    }

    private static async Task<IResult> List(HttpContext http, DecisionLogQueries log, Address address, ApiProblems problems, [AsParameters] Parameters parameters)
    {
        var reader = new QueryReader(http.Request.Query);
        var filter = DecisionFilter.Read(reader, await log.Values());
        if (problems.Check(http, Parameters.Names, reader.Unknown, out var size) is { } problem) return problem;

        var (total, decisions) = await log.Page(filter, size);
        return Listing.Of(http, total, filter.Page, size, [.. decisions.Select(decision => DecisionDocument.Of(decision, address.Origin))]);
    }

    /// <summary>What the log can be asked for, for the documentation.</summary>
    private sealed record Parameters(
        [property: FromQuery(Name = "outcome"), Description("accepted, changed, refused, removed, hidden, restored, merged, split, redacted or erased.")] string? Outcome,
        [property: FromQuery(Name = "kind"), Description("The kind of entry, such as committee or target.")] string? Kind,
        [property: FromQuery(Name = "reason"), Description("The code of a reason.")] string? Reason,
        [property: FromQuery(Name = "month"), Description("The month of the decision in UTC: 2026-11.")] string? Month,
        [property: FromQuery(Name = "with"), Description("The number of a decision: those that were taken together with it.")] string? With,
        [property: FromQuery(Name = "page"), Description("Counts from 1.")] string? Page,
        [property: FromQuery(Name = "per_page"), Description("Items on a page, 1 to 100; 30 without it.")] string? PerPage)
    {
        public static IReadOnlyList<string> Names { get; } = ["outcome", "kind", "reason", "month", "with", "page", "per_page"];
    }
}
