using BoycottDirectory.Claims;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Targets;

/// <summary>The list of targets as files, with the filters of the list page, and one target as a file.</summary>
public static class TargetEndpoints
{
    public static void MapTargets(this WebApplication app)
    {
        var files = app.MapGroup("").InLanguage().IsOpenStream().ExcludeFromDescription();
        files.MapGet("/targets.csv", Csv);
        files.MapGet("/targets.json", Json);
        app.MapGet("/targets/{slug}.json", One).InLanguage().IsOpenData().ExcludeFromDescription();
        app.MapTargetApi();
    }

    /// <summary>The files with what the list shows.</summary>
    public static IReadOnlyList<DataLink> Data(TargetFilter filter) => [.. DataLink.Tables(filter), DataLink.Feed];

    /// <summary>The files about one target.</summary>
    public static IReadOnlyList<DataLink> Data(string slug) => [new("application/json", $"/targets/{slug}.json", "JSON")];

    private static async Task<IResult> Csv(HttpContext http, TargetFilterReader reader, TargetListQueries targets, TargetExport export, ApiProblems problems)
    {
        var (filter, unknown, _) = await reader.Read(http.Request.Query);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : await ListFiles.Csv(http, export, targets.All(filter, SiteLanguage.Current).Select(record => TargetExport.Row(record.Entry)));
    }

    private static async Task<IResult> Json(HttpContext http, TargetFilterReader reader, TargetListQueries targets, Address address, ApiProblems problems)
    {
        var (filter, unknown, _) = await reader.Read(http.Request.Query);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : await ListFiles.Json(http, DataFiles.Json, json => json.WriteString("lang", SiteLanguage.Current), "targets",
                targets.All(filter, SiteLanguage.Current).Select(record => TargetDocument.Of(record, address.Origin)));
    }

    private static async Task<IResult> One(string slug, TargetListQueries records, TargetQueries targets, ClaimQueries claims, Address address) =>
        await Document(slug, records, claims, address) is { } document ? Results.Json(document, JsonFormat.Options, DataFiles.Json)
        : await targets.RedirectOf(slug) is { } moved ? Results.Redirect(address.To($"/targets/{moved}.json"))
        : Results.NotFound();

    /// <summary>A target with its claims and listings, or null.</summary>
    internal static async Task<TargetDocument?> Document(string slug, TargetListQueries records, ClaimQueries claims, Address address) =>
        await records.Find(slug) is not { } record ? null : TargetDocument.Of(record, address.Origin) with
        {
            Listings = [.. (await claims.Listings(record.Id, "en")).Select(ListingDocument.Of)],
            Claims = [.. (await claims.Of(record.Id, "en")).Select(ClaimDocument.Of)],
        };
}
