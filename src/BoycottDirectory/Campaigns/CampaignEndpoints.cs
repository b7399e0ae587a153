using System.ComponentModel;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using BoycottDirectory.Security;
using BoycottDirectory.Shell;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Campaigns;

/// <summary>Campaigns for programs: the list as files with the filters of its page, one campaign, and their part of the API.</summary>
public static class CampaignEndpoints
{
    private const string Example = """
        {
          "slug": "example-campaign", "url": { "ar": "https://example.org/ar/campaigns/example-campaign", "en": "https://example.org/en/campaigns/example-campaign" },
          "name": { "ar": "حملة المثال", "en": "Example campaign" }, "kind": "divestment", "status": "active", "started": "2025-03",
          "goal": { "ar": "هدف مختلق للتمثيل.", "en": "A goal made up for this example." }, "committees": [{ "committee": "example-union", "role": "called_by", "country": "BE" }],
          "targets": [{ "target": "example-company", "verb": "divest", "since": "2025-03" }], "original_languages": ["ar", "en"],
          "sources": ["https://example.org/call"], "listed_at": "2026-11-22T09:30:00+00:00", "revised_at": "2026-11-22T09:30:00+00:00", "revision": 1
        }
        """;

    public static void MapCampaigns(this WebApplication app)
    {
        var files = app.MapGroup("").InLanguage().IsOpenStream().ExcludeFromDescription();
        files.MapGet("/campaigns.csv", Csv);
        files.MapGet("/campaigns.json", Json);
        app.MapGet("/campaigns/{slug}.json", One).InLanguage().IsOpenData().ExcludeFromDescription();
        app.MapWork();
        var api = app.MapApi();
        api.MapGet("/campaigns", List)
            .WithName("listCampaigns").WithTags("campaigns").WithSummary("A page of the list of campaigns")
            .WithDescription("Filters work as on the list page; several at once narrow the list.")
            .Produces<Listing<CampaignDocument>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithExample($$"""{ "total": 1, "page": 1, "per_page": 30, "items": [{{Example}}] }""");
        api.MapGet("/campaigns/{slug}", Find)
            .WithName("getCampaign").WithTags("campaigns").WithSummary("One campaign").WithDescription("An old slug is answered with a redirect.")
            .Produces<CampaignDocument>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(Example);
    }

    /// <summary>The files with what the list shows.</summary>
    public static IReadOnlyList<DataLink> Data(CampaignFilter filter) => [.. DataLink.Tables(filter), DataLink.Feed];

    /// <summary>The files about one campaign.</summary>
    public static IReadOnlyList<DataLink> Data(string slug) =>
        [new("application/json", $"/campaigns/{slug}.json", "JSON"), new("text/calendar", $"/events.ics?campaign={slug}", "iCalendar"), new("text/csv", $"/who.csv?campaign={slug}", "CSV")];

    private static async Task<IResult> Csv(HttpContext http, Countries countries, DirectorySearch search, CampaignListQueries campaigns, CampaignExport export, ApiProblems problems)
    {
        var (filter, unknown) = await Read(http, countries, search);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : await ListFiles.Csv(http, export, campaigns.All(filter, SiteLanguage.Current).Select(record => CampaignExport.Row(record.Entry)));
    }

    private static async Task<IResult> Json(HttpContext http, Countries countries, DirectorySearch search, CampaignListQueries campaigns, Address address, ApiProblems problems)
    {
        var (filter, unknown) = await Read(http, countries, search);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : await ListFiles.Json(http, DataFiles.Json, json => json.WriteString("lang", SiteLanguage.Current), "campaigns",
                campaigns.All(filter, SiteLanguage.Current).Select(record => CampaignDocument.Of(record, address.Origin)));
    }

    private static async Task<IResult> One(string slug, CampaignListQueries records, CampaignQueries campaigns, Address address) =>
        await records.Find(slug) is { } record ? Results.Json(CampaignDocument.Of(record, address.Origin), JsonFormat.Options, DataFiles.Json)
        : await campaigns.RedirectOf(slug) is { } moved ? Results.Redirect(address.To($"/campaigns/{moved}.json"))
        : Results.NotFound();

    private static async Task<IResult> List(
        HttpContext http, Countries countries, DirectorySearch search, CampaignListQueries campaigns, Address address, ApiProblems problems, [AsParameters] Parameters parameters)
    {
        var (filter, unknown) = await Read(http, countries, search);
        if (problems.Check(http, Parameters.Names, unknown, out var size) is { } problem) return problem;

        var (total, records) = await campaigns.Page(filter, SiteLanguage.Current, size);
        return Listing.Of(http, total, filter.Page, size, [.. records.Select(record => CampaignDocument.Of(record, address.Origin))]);
    }

    private static async Task<IResult> Find(
        HttpContext http, [Description("The last part of the campaign's address.")] string slug, CampaignListQueries records, CampaignQueries campaigns, Address address, ApiProblems problems) =>
        await records.Find(slug) is { } record ? Results.Json(CampaignDocument.Of(record, address.Origin), JsonFormat.Options, DataFiles.Json)
        : await campaigns.RedirectOf(slug) is { } moved ? Results.Redirect($"/api/v1/campaigns/{moved}")
        : problems.NotFound(http);

    private static async Task<(CampaignFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown)> Read(HttpContext http, Countries countries, DirectorySearch search)
    {
        var reader = new QueryReader(http.Request.Query);
        return (await search.Resolve("campaign", CampaignFilter.Read(reader, countries.Contains)), reader.Unknown);
    }

    /// <summary>What the list can be asked for, for the documentation; <see cref="CampaignFilter"/> reads the values.</summary>
    private sealed record Parameters(
        [property: FromQuery(Name = "q"), Description("Words of the name, in either script.")] string? Q,
        [property: FromQuery(Name = "status"), Description("active, paused, ended or won.")] string? Status,
        [property: FromQuery(Name = "kind"), Description("boycott, pressure, divestment, sanctions, academic, cultural or support.")] string? Kind,
        [property: FromQuery(Name = "country"), Description("A country in which a committee works on it, ISO 3166-1 alpha-2.")] string? Country,
        [property: FromQuery(Name = "sort"), Description("name (the default) or newest.")] string? Sort,
        [property: FromQuery(Name = "page"), Description("Counts from 1.")] string? Page,
        [property: FromQuery(Name = "per_page"), Description("Items on a page, 1 to 100; 30 without it.")] string? PerPage)
    {
        public static IReadOnlyList<string> Names { get; } = ["q", "status", "kind", "country", "sort", "page", "per_page"];
    }
}
