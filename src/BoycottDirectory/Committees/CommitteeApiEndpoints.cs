using System.ComponentModel;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Committees;

/// <summary>Committees in version 1 of the API.</summary>
public static class CommitteeApiEndpoints
{
    private const string Example = """
        {
          "slug": "example-union", "url": { "ar": "https://example.org/ar/committees/example-union", "en": "https://example.org/en/committees/example-union" },
          "name": { "ar": "اتحاد المثال", "en": "Example Union" }, "classification": "union", "scope": "national", "status": "active", "country": "BE",
          "locality": { "ar": "بروكسل", "en": "Brussels" }, "languages": ["fr", "nl"], "tagline": { "ar": "اتحاد مختلق للتمثيل", "en": "A union made up for this example" },
          "original_languages": ["ar", "en"], "sources": ["https://example.org/about"], "confirmed_at": "2026-11-22T00:00:00+00:00", "confirmed_by": "editors",
          "listed_at": "2026-11-22T09:30:00+00:00", "revised_at": "2026-11-22T09:30:00+00:00", "revision": 1
        }
        """;

    public static void MapCommitteeApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi();
        api.MapGet("/committees", List)
            .WithName("listCommittees").WithTags("committees").WithSummary("A page of the list of committees")
            .WithDescription("Filters work as on the list page; several at once narrow the list. The header Link leads to the neighbouring pages.")
            .Produces<Listing<CommitteeDocument>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithExample($$"""{ "total": 1, "page": 1, "per_page": 30, "items": [{{Example}}] }""");
        api.MapGet("/committees/{slug}", Find)
            .WithName("getCommittee").WithTags("committees").WithSummary("One committee")
            .WithDescription("With its links to other committees and how it was verified. An old slug is answered with a redirect.")
            .Produces<CommitteeDocument>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(Example);
    }

    private static async Task<IResult> List(
        HttpContext http, FilterReader reader, CommitteeListQueries committees, Address address, DirectorySearch search, ApiProblems problems, [AsParameters] Parameters parameters)
    {
        var (filter, unknown) = reader.Read(http.Request.Query);
        if (problems.Check(http, Parameters.Names, unknown, out var size) is { } problem) return problem;

        var (total, records) = await committees.Page(await search.Resolve("committee", filter), SiteLanguage.Current, size);
        return Listing.Of(http, total, filter.Page, size, [.. records.Select(record => CommitteeDocument.Of(record, address.Origin))]);
    }

    private static async Task<IResult> Find(
        HttpContext http, [Description("The last part of the committee's address.")] string slug, CommitteeExportQueries records, CommitteeQueries committees,
        Address address, ApiProblems problems)
    {
        if (await records.Find(slug) is not { } record || await committees.FindBySlug(slug, SiteLanguage.Current) is not { } committee)
            return await committees.RedirectOf(slug) is { } moved ? Results.Redirect($"/api/v1/committees/{moved}") : problems.NotFound(http);

        return Results.Json(CommitteeDocument.Of(record, address.Origin) with
        {
            Affiliations = [.. committee.Affiliations.Select(AffiliationDocument.Of)],
            Verifications = [.. committee.Verifications.Select(VerificationDocument.Of)],
        }, JsonFormat.Options, DataFiles.Json);
    }

    /// <summary>What the list can be asked for. The values are read by <see cref="FilterReader"/>, as the page's are; here they stand for the documentation.</summary>
    private sealed record Parameters(
        [property: FromQuery(Name = "q"), Description("Words of the name, in either script.")] string? Q,
        [property: FromQuery(Name = "country"), Description("ISO 3166-1 alpha-2.")] string? Country,
        [property: FromQuery(Name = "kind"), Description("A classification: committee, coalition, campaign, group, union, student, faith, academic, cultural, consumer, professional, charity, legal, party, authority.")] string? Kind,
        [property: FromQuery(Name = "language"), Description("A language that the committee works in, BCP 47.")] string? Language,
        [property: FromQuery(Name = "scope"), Description("international, regional, national or local.")] string? Scope,
        [property: FromQuery(Name = "freshness"), Description("fresh, ageing or stale.")] string? Freshness,
        [property: FromQuery(Name = "sort"), Description("name (the default), newest or confirmed.")] string? Sort,
        [property: FromQuery(Name = "page"), Description("Counts from 1.")] string? Page,
        [property: FromQuery(Name = "per_page"), Description("Items on a page, 1 to 100; 30 without it.")] string? PerPage)
    {
        public static IReadOnlyList<string> Names { get; } = ["q", "country", "kind", "language", "scope", "freshness", "sort", "page", "per_page"];
    }
}
