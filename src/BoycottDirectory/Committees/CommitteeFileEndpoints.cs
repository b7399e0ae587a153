using System.Text.Json;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using BoycottDirectory.Security;

namespace BoycottDirectory.Committees;

/// <summary>The list of committees as files, with the filters of the list page.</summary>
public static class CommitteeFileEndpoints
{
    public static void MapCommitteeFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").InLanguage().IsOpenStream().ExcludeFromDescription();
        files.MapGet("/committees.csv", Csv);
        files.MapGet("/committees.json", Json);
        files.MapGet("/committees.geojson", GeoJson);
    }

    private static async Task<IResult> Csv(HttpContext http, FilterReader reader, CommitteeListQueries committees, CommitteeExport export, DirectorySearch search, ApiProblems problems)
    {
        var (filter, unknown) = reader.Read(http.Request.Query);
        if (unknown.Count > 0) return problems.UnknownValues(http, unknown);

        return await ListFiles.Csv(http, export, committees.All(await search.Resolve("committee", filter), SiteLanguage.Current).Select(CommitteeExport.Row));
    }

    private static Task<IResult> Json(HttpContext http, FilterReader reader, CommitteeListQueries committees, CommitteeViews views, Address address, DirectorySearch search, ApiProblems problems) =>
        WriteList(http, reader, search, problems, DataFiles.Json, "committees",
            json => json.WriteString("lang", SiteLanguage.Current),
            filter => committees.All(filter, SiteLanguage.Current).Select(record => views.Of(record, address.Origin)));

    private static Task<IResult> GeoJson(HttpContext http, FilterReader reader, CommitteeListQueries committees, CommitteeViews views, Address address, DirectorySearch search, ApiProblems problems) =>
        WriteList(http, reader, search, problems, DataFiles.GeoJson, "features",
            json => json.WriteString("type", "FeatureCollection"),
            filter => committees.All(filter, SiteLanguage.Current).Select(record => CommitteeGeoFeature.Of(record, views.Of(record, address.Origin))));

    private static async Task<IResult> WriteList<T>(
        HttpContext http, FilterReader reader, DirectorySearch search, ApiProblems problems, string type, string list, Action<Utf8JsonWriter> head, Func<CommitteeFilter, IAsyncEnumerable<T>> items)
    {
        var (filter, unknown) = reader.Read(http.Request.Query);
        return unknown.Count > 0 ? problems.UnknownValues(http, unknown) : await ListFiles.Json(http, type, head, list, items(await search.Resolve("committee", filter)));
    }
}
