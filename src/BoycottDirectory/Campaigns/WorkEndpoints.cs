using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Campaigns;

/// <summary>Who works on what and where, for programs: the table of the page with its filters.</summary>
public static class WorkEndpoints
{
    private static readonly IReadOnlyList<CsvColumn> Columns =
    [
        new("committee", "The slug of a committee.", Required: true),
        new("committee_name", "Its name in the file's language, else in the other."),
        new("role", "What it does: " + string.Join(", ", WorkFilter.Roles) + ".", Required: true),
        new("campaign", "The slug of a campaign."),
        new("campaign_name", "Its name, as the committee's."),
        new("target", "The slug of a target."),
        new("target_name", "Its name, as the committee's."),
        new("country", "Where, ISO 3166-1 alpha-2; empty for no one country."),
        new("since", "A date of ISO 8601 that may lack its day or month."),
        new("until", "A date of ISO 8601 that may lack its day or month."),
    ];

    public static void MapWork(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").InLanguage().IsOpenStream().ExcludeFromDescription();
        files.MapGet("/who.csv", Csv);
        files.MapGet("/who.json", Json);
    }

    /// <summary>The files with what the table shows.</summary>
    public static IReadOnlyList<DataLink> Data(ListFilter filter) => DataLink.Tables(filter);

    private static async Task<IResult> Csv(HttpContext http, Countries countries, WorkQueries work, ApiProblems problems)
    {
        var (filter, unknown) = await Read(http, countries, work);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : await ListFiles.Csv(http, "who", Columns, work.All(filter, SiteLanguage.Current).Select(Row));
    }

    private static async Task<IResult> Json(HttpContext http, Countries countries, WorkQueries work, ApiProblems problems)
    {
        var (filter, unknown) = await Read(http, countries, work);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : await ListFiles.Json(http, DataFiles.Json, json => json.WriteString("lang", SiteLanguage.Current), "work",
                work.All(filter, SiteLanguage.Current).Select(WorkDocument.Of));
    }

    private static IReadOnlyList<string?> Row(Work line) => Row(WorkDocument.Of(line));

    private static IReadOnlyList<string?> Row(WorkDocument line) =>
    [
        line.Committee, line.CommitteeName, line.Role, line.Campaign, line.CampaignName, line.Target, line.TargetName, line.Country, line.Since, line.Until,
    ];

    private static async Task<(WorkFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown)> Read(HttpContext http, Countries countries, WorkQueries work)
    {
        var reader = new QueryReader(http.Request.Query);
        return (WorkFilter.Read(reader, countries.Contains, await work.Names(SiteLanguage.Current)), reader.Unknown);
    }
}

/// <summary>One line of the table: a committee, what it does, and on what.</summary>
public sealed record WorkDocument
{
    public required string Committee { get; init; }

    public string? CommitteeName { get; init; }

    public required string Role { get; init; }

    public string? Campaign { get; init; }

    public string? CampaignName { get; init; }

    public string? Target { get; init; }

    public string? TargetName { get; init; }

    public string? Country { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    /// <summary>The line as a file has it.</summary>
    public static WorkDocument Of(Work line) => new()
    {
        Committee = line.CommitteeSlug, CommitteeName = line.CommitteeName ?? line.CommitteeOtherName, Role = line.What, Campaign = line.CampaignSlug,
        CampaignName = line.CampaignName ?? line.CampaignOtherName, Target = line.TargetSlug, TargetName = line.TargetName ?? line.TargetOtherName,
        Country = line.Country, Since = line.Since, Until = line.Until,
    };
}
