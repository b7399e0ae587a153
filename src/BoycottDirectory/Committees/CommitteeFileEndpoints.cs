using System.Text.Json;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using BoycottDirectory.Security;

namespace BoycottDirectory.Committees;

/// <summary>The list of committees as files, with the filters of the list page. Rows go out as they are read, however many there are.</summary>
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

        filter = await search.Resolve("committee", filter);
        http.Response.NameFile(DataFiles.Csv, "committees.csv");
        var csv = new CsvOutput(http.Response.BodyWriter);
        await csv.WriteHeader(export.Columns, http.RequestAborted);
        await foreach (var record in committees.All(filter, SiteLanguage.Current).WithCancellation(http.RequestAborted))
            await csv.WriteRow(CommitteeExport.Row(record), http.RequestAborted);
        await csv.Flush(http.RequestAborted);
        return Results.Empty;
    }

    private static Task<IResult> Json(HttpContext http, FilterReader reader, CommitteeListQueries committees, CommitteeViews views, Address address, DirectorySearch search, ApiProblems problems) =>
        WriteList(http, reader, search, problems, DataFiles.Json, "committees",
            json => json.WriteString("lang", SiteLanguage.Current),
            filter => Each(committees.All(filter, SiteLanguage.Current), record => views.Of(record, address.Origin)));

    private static Task<IResult> GeoJson(HttpContext http, FilterReader reader, CommitteeListQueries committees, CommitteeViews views, Address address, DirectorySearch search, ApiProblems problems) =>
        WriteList(http, reader, search, problems, DataFiles.GeoJson, "features",
            json => json.WriteString("type", "FeatureCollection"),
            filter => Each(committees.All(filter, SiteLanguage.Current), record => CommitteeGeoFeature.Of(record, views.Of(record, address.Origin))));

    private static async Task<IResult> WriteList<T>(
        HttpContext http, FilterReader reader, DirectorySearch search, ApiProblems problems, string type, string list, Action<Utf8JsonWriter> head, Func<CommitteeFilter, IAsyncEnumerable<T>> items)
    {
        var (filter, unknown) = reader.Read(http.Request.Query);
        if (unknown.Count > 0) return problems.UnknownValues(http, unknown);

        filter = await search.Resolve("committee", filter);
        http.Response.ContentType = type;
        await JsonFormat.WriteList(http.Response.BodyWriter, head, list, items(filter), http.RequestAborted);
        return Results.Empty;
    }

    private static async IAsyncEnumerable<T> Each<T>(IAsyncEnumerable<CommitteeRecord> records, Func<CommitteeRecord, T> make)
    {
        await foreach (var record in records) yield return make(record);
    }
}
