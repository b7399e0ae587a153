using System.ComponentModel;
using BoycottDirectory.Claims;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Targets;

/// <summary>Targets in version 1 of the API.</summary>
internal static class TargetApiEndpoints
{
    private const string Facts = """
          "slug": "example-company", "url": { "ar": "https://example.org/ar/targets/example-company", "en": "https://example.org/en/targets/example-company" },
          "name": { "ar": "شركة المثال", "en": "Example Company" }, "classification": "company", "status": "called_for", "reasons": ["finance"], "country": "BE",
          "identifiers": [{ "scheme": "wikidata", "value": "Q1" }], "owners": [{ "slug": "example-holding", "share": 51 }],
          "original_languages": ["ar", "en"], "sources": ["https://example.org/about"], "listed_at": "2026-11-22T09:30:00+00:00",
          "revised_at": "2026-11-22T09:30:00+00:00", "revision": 1
        """;

    private const string Claim = """
        {
          "slug": "example-company-c1", "reasons": ["finance"], "state": "current", "as_of": "2026-05", "review_by": "2027-05-01", "asserted_by": "Example Institute",
          "statement": { "ar": "إفادة مختلقة للتمثيل.", "en": "A statement made up for this example." },
          "sources": [{ "url": "https://example.org/report", "title": "A report", "publisher": "Example Institute", "type": "web_page", "language": "en", "seen": "2026-11-22" }]
        }
        """;

    public static void MapTargetApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi();
        api.MapGet("/targets", List)
            .WithName("listTargets").WithTags("targets").WithSummary("A page of the list of targets")
            .WithDescription("Only targets that a live, cited claim or a campaign names. Filters work as on the list page; several at once narrow the list.")
            .Produces<Listing<TargetDocument>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithExample($$"""{ "total": 1, "page": 1, "per_page": 30, "items": [{ {{Facts}} }] }""");
        api.MapGet("/targets/{slug}", Find)
            .WithName("getTarget").WithTags("targets").WithSummary("One target")
            .WithDescription("With the claims about it and their sources, and the published lists that name it. What was withdrawn stays, with the correction. An old slug is answered with a redirect.")
            .Produces<TargetDocument>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample($$"""{ {{Facts}}, "listings": [], "claims": [{{Claim}}] }""");
    }

    private static async Task<IResult> List(
        HttpContext http, TargetFilterReader reader, TargetListQueries targets, Address address, ApiProblems problems, [AsParameters] Parameters parameters)
    {
        var (filter, unknown, _) = await reader.Read(http.Request.Query);
        if (problems.Check(http, Parameters.Names, unknown, out var size) is { } problem) return problem;

        var (total, records) = await targets.Page(filter, SiteLanguage.Current, size);
        return Exchange.Listing.Of(http, total, filter.Page, size, [.. records.Select(record => TargetDocument.Of(record, address.Origin))]);
    }

    private static async Task<IResult> Find(
        HttpContext http, [Description("The last part of the target's address.")] string slug, TargetListQueries records, TargetQueries targets, ClaimQueries claims,
        Address address, ApiProblems problems) =>
        await TargetEndpoints.Document(slug, records, claims, address) is { } document ? Results.Json(document, JsonFormat.Options, DataFiles.Json)
        : await targets.RedirectOf(slug) is { } moved ? Results.Redirect($"/api/v1/targets/{moved}")
        : problems.NotFound(http);

    /// <summary>What the list can be asked for, for the documentation; <see cref="TargetFilterReader"/> reads the values.</summary>
    private sealed record Parameters(
        [property: FromQuery(Name = "q"), Description("Words of the name, in either script.")] string? Q,
        [property: FromQuery(Name = "status"), Description("called_for, partly, won or ended.")] string? Status,
        [property: FromQuery(Name = "reason"), Description("A code of the vocabulary of conduct, such as surveillance or finance.")] string? Reason,
        [property: FromQuery(Name = "list"), Description("The code of a published list that names it.")] string? List,
        [property: FromQuery(Name = "campaign"), Description("The slug of a campaign on it.")] string? Campaign,
        [property: FromQuery(Name = "country"), Description("The country of its seat, ISO 3166-1 alpha-2.")] string? Country,
        [property: FromQuery(Name = "kind"), Description("company, brand, product, institution or event.")] string? Kind,
        [property: FromQuery(Name = "sort"), Description("name (the default) or newest.")] string? Sort,
        [property: FromQuery(Name = "page"), Description("Counts from 1.")] string? Page,
        [property: FromQuery(Name = "per_page"), Description("Items on a page, 1 to 100; 30 without it.")] string? PerPage)
    {
        public static IReadOnlyList<string> Names { get; } = ["q", "status", "reason", "list", "campaign", "country", "kind", "sort", "page", "per_page"];
    }
}
