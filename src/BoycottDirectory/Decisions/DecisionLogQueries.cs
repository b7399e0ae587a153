using System.Data.Common;
using System.Globalization;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>Reads the public log.</summary>
public sealed class DecisionLogQueries(Database database, DecisionNameQueries names)
{
    /// <summary>The most entries that a line names.</summary>
    public const int MostNames = 5;

    private string Month => database.Pick(sqlite: "substr(d.decided_at, 1, 7)", postgres: "to_char(d.decided_at at time zone 'UTC', 'YYYY-MM')");

    // What came in together and was decided alike is one line: an import would bury everything else.
    private static string Together(DecisionFilter filter) => filter.Alongside is null ? "coalesce('b ' || s.batch, cast(d.id as text)), d.kind, d.outcome, d.reason" : "d.id, d.kind, d.outcome, d.reason";

    /// <summary>A page of the log, the newest first.</summary>
    public async Task<IReadOnlyList<LoggedDecision>> List(DecisionFilter filter)
    {
        await using var connection = await database.OpenToRead();
        var lines = (await connection.QueryAsync<LoggedDecision>($"""
            select max(d.id) as id, d.kind, d.outcome, d.reason, max(d.decided_at) as decided_at, count(*) as number
            from decisions d join submissions s on s.id = d.submission_id
            where {Conditions(filter)} group by {Together(filter)} order by max(d.id) desc limit {ListFilter.PageSize} offset @Skip
            """, filter)).ToList();
        return await Describe(connection, lines);
    }

    /// <summary>The newest decisions, one by one, however they were taken.</summary>
    public async Task<(long Total, IReadOnlyList<LoggedDecision> Decisions)> Page(DecisionFilter filter, int size)
    {
        await using var connection = await database.OpenToRead();
        var total = await connection.ExecuteScalarAsync<long>($"select count(*) from decisions d join submissions s on s.id = d.submission_id where {Conditions(filter)}", filter);
        var lines = (await connection.QueryAsync<LoggedDecision>($"""
            select d.id, d.kind, d.outcome, d.reason, d.decided_at from decisions d join submissions s on s.id = d.submission_id
            where {Conditions(filter)} order by d.id desc limit @size offset @skip
            """, new { filter.Outcome, filter.Kind, filter.Reason, filter.Month, filter.Alongside, size, skip = (filter.Page - 1) * size })).ToList();
        return (total, await Describe(connection, lines));
    }

    /// <summary>One decision of the public log, or null.</summary>
    public async Task<LoggedDecision?> Find(long id)
    {
        await using var connection = await database.OpenToRead();
        var lines = (await connection.QueryAsync<LoggedDecision>("select d.id, d.kind, d.outcome, d.reason, d.decided_at from decisions d where d.id = @id and d.audience = 'public'", new { id })).ToList();
        return (await Describe(connection, lines)).SingleOrDefault();
    }

    /// <summary>The decisions about an entry that left no revision: what was hidden, refused, merged …</summary>
    public async Task<IReadOnlyList<LoggedDecision>> WithoutRevision(string kind, long entryId)
    {
        await using var connection = await database.OpenToRead();
        var lines = (await connection.QueryAsync<LoggedDecision>("""
            select d.id, d.kind, d.outcome, d.reason, d.decided_at from decisions d
            where d.kind = @kind and d.entry_id = @entryId and d.audience = 'public'
              and (not exists (select 1 from revisions r where r.submission_id = d.submission_id and r.kind = d.kind and r.entry_id = d.entry_id)
                or d.id > (select min(x.id) from decisions x where x.submission_id = d.submission_id))
            order by d.id desc limit 50
            """, new { kind, entryId })).ToList();
        return await Describe(connection, lines);
    }

    /// <summary>How many lines and decisions a filter finds, and what each other filter would leave.</summary>
    public async Task<(ListCounts Counts, int Decisions)> Counts(DecisionFilter filter)
    {
        await using var connection = await database.OpenToRead();
        var from = "from decisions d join submissions s on s.id = d.submission_id where";
        await using var read = await connection.QueryMultipleAsync($"""
            select count(*) from (select 1 as one {from} {Conditions(filter)} group by {Together(filter)}) lines;
            select count(*) {from} {Conditions(filter)};
            select d.outcome as value, count(*) as number {from} {Conditions(filter with { Outcome = null })} group by d.outcome;
            select d.kind as value, count(*) as number {from} {Conditions(filter with { Kind = null })} group by d.kind;
            select d.reason as value, count(*) as number {from} {Conditions(filter with { Reason = null })} group by d.reason;
            select {Month} as value, count(*) as number {from} {Conditions(filter with { Month = null })} group by 1
            """, filter);
        var (lines, decisions) = (await read.ReadSingleAsync<int>(), await read.ReadSingleAsync<int>());
        var choices = new Dictionary<string, IReadOnlyList<FilterChoice>>(StringComparer.Ordinal);
        foreach (var parameter in new[] { "outcome", "kind", "reason", "month" }) choices[parameter] = [.. await read.ReadAsync<FilterChoice>()];
        return (new ListCounts(lines, choices), decisions);
    }

    /// <summary>The kinds and reasons that the log has.</summary>
    public async Task<DecisionValues> Values()
    {
        await using var connection = await database.OpenToRead();
        var pairs = (await connection.QueryAsync<(string Kind, string Reason)>("select distinct kind, reason from decisions where audience = 'public'")).ToList();
        return new([.. pairs.Select(pair => pair.Kind).Distinct().Order(StringComparer.Ordinal)], [.. pairs.Select(pair => pair.Reason).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>How many decisions each half-year has, by outcome and by what was asked for.</summary>
    public async Task<IReadOnlyList<DecisionNumber>> Numbers()
    {
        await using var connection = await database.OpenToRead();
        var months = await connection.QueryAsync<DecisionNumber>($"""
            select {Month} as since, d.outcome, s.type, s.channel = 'import' as imported, count(*) as number
            from decisions d join submissions s on s.id = d.submission_id where d.audience = 'public' group by 1, 2, 3, 4
            """);
        return [.. months.GroupBy(month => month with { Since = HalfYear(month.Since), Number = 0 }).Select(half => half.Key with { Number = half.Sum(month => month.Number) })
            .OrderByDescending(half => half.Since, StringComparer.Ordinal)];
    }

    internal static string HalfYear(string month) => month[..5] + (string.CompareOrdinal(month[5..], "07") < 0 ? "01" : "07");

    // Every parameter has a type of its own: PostgreSQL cannot tell that of a null that is only compared with null.
    private string Conditions(DecisionFilter filter)
    {
        List<string> all = ["d.audience = 'public'"];
        if (filter.Outcome is not null) all.Add("d.outcome = @Outcome");
        if (filter.Kind is not null) all.Add("d.kind = @Kind");
        if (filter.Reason is not null) all.Add("d.reason = @Reason");
        if (filter.Month is not null) all.Add($"{Month} = @Month");
        if (filter.Alongside is not null)
            all.Add("""
                exists (select 1 from decisions w join submissions ws on ws.id = w.submission_id
                  where w.id = @Alongside and w.kind = d.kind and w.outcome = d.outcome and w.reason = d.reason and (w.id = d.id or ws.batch = s.batch))
                """);
        return string.Join(" and ", all);
    }

    private async Task<IReadOnlyList<LoggedDecision>> Describe(DbConnection connection, List<LoggedDecision> lines)
    {
        if (lines.Count == 0) return [];

        // Numbers of our own, not what somebody sent.
        var ids = string.Join(',', lines.Select(line => line.Id.ToString(CultureInfo.InvariantCulture)));
        var details = (await connection.QueryAsync<LoggedDecision>($"""
            select d.id, s.entry_slug, s.type, s.channel, u.role from decisions d join submissions s on s.id = d.submission_id left join users u on u.id = d.decided_by
            where d.id in ({ids})
            """)).ToDictionary(detail => detail.Id);
        var words = (await connection.QueryAsync<(long Id, string Lang, string Words)>($"select decision_id, lang, words from decision_texts where decision_id in ({ids})")).ToLookup(row => row.Id);
        var slugs = new Dictionary<long, List<string>>();
        foreach (var line in lines) slugs[line.Id] = line.Number == 1 ? [details[line.Id].EntrySlug] : await Some(connection, line);
        var found = await names.Of(connection, lines.SelectMany(line => slugs[line.Id].Select(slug => (line.Kind, slug))));
        return [.. lines.Select(line => details[line.Id] with
        {
            Kind = line.Kind, Outcome = line.Outcome, Reason = line.Reason, DecidedAt = line.DecidedAt, Number = line.Number,
            Words = words[line.Id].ToDictionary(row => row.Lang, row => row.Words, StringComparer.Ordinal),
            Entries = [.. slugs[line.Id].Select(slug => found.GetValueOrDefault((line.Kind, slug))).OfType<LoggedEntry>().DistinctBy(entry => entry.Path)],
        })];
    }

    private static async Task<List<string>> Some(DbConnection connection, LoggedDecision line) =>
        [.. await connection.QueryAsync<string>("""
            select s.entry_slug from decisions d join submissions s on s.id = d.submission_id
            where s.batch = (select x.batch from decisions w join submissions x on x.id = w.submission_id where w.id = @Id)
              and d.kind = @Kind and d.outcome = @Outcome and d.reason = @Reason order by d.id desc limit @MostNames
            """, new { line.Id, line.Kind, line.Outcome, line.Reason, MostNames })];
}
