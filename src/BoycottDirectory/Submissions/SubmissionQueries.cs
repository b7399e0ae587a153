using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Submissions;

/// <summary>Reads submissions.</summary>
public sealed class SubmissionQueries(Database database, PrivateFields secrets)
{
    private const string Columns = """
        s.id, s.type, s.kind, s.entry_id, s.entry_slug, s.channel, s.batch, s.line, s.snapshot, s.based_on, s.state, s.submitted_at, s.reference,
        s.mailbox_id, m.lang, s.words, s.private, s.marks
        """;

    /// <summary>A submission with its messages, or null.</summary>
    public Task<Submission?> Find(long id) => FindOne("s.id = @id", new { id });

    /// <summary>The submission with a reference, for its sender, or null.</summary>
    public Task<Submission?> FindByReference(string reference) => FindOne("s.reference = @reference", new { reference });

    /// <summary>What was decided about a submission, with the words of one language; null while nothing was.</summary>
    public async Task<DecisionOfSubmission?> DecisionOf(long id, string lang)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QueryFirstOrDefaultAsync<DecisionOfSubmission?>("""
            select d.reason, d.decided_at, t.words, c.slug,
              exists (select 1 from submissions a where a.type = 'appeal' and a.kind = s.kind and a.entry_slug = s.entry_slug and a.mailbox_id = s.mailbox_id
                and a.submitted_at >= d.decided_at) as has_appeal
            from decisions d
            join submissions s on s.id = d.submission_id
            left join committees c on d.kind = 'committee' and c.id = d.entry_id
            left join decision_texts t on t.decision_id = d.id and t.lang = @lang
            where d.submission_id = @id order by d.id desc
            """, new { id, lang });
    }

    /// <summary>What waits for review or was decided, the oldest first, without messages.</summary>
    public async Task<IReadOnlyList<Submission>> List(SubmissionFilter filter)
    {
        await using var connection = await database.OpenToRead();
        var rows = await connection.QueryAsync<Submission>($"""
            select {Columns} from submissions s left join mailboxes m on m.id = s.mailbox_id
            where {Condition} order by s.submitted_at, s.id limit @Limit offset @Offset
            """, Parameters(filter));
        return [.. rows.Select(Read)];
    }

    /// <summary>How many a filter finds.</summary>
    public async Task<long> Count(SubmissionFilter filter)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long>($"select count(*) from submissions s where {Condition}", Parameters(filter));
    }

    // Every parameter has a type of its own: PostgreSQL cannot tell that of a null that is only compared with null.
    private static string Condition => """
        (cast(@Type as text) is null or s.type = @Type) and (cast(@Kind as text) is null or s.kind = @Kind)
        and (cast(@State as text) is null or s.state = @State) and s.submitted_at <= @Until
        and (cast(@Batch as text) is null or s.batch = @Batch)
        """;

    private static object Parameters(SubmissionFilter filter) =>
        new { filter.Type, filter.Kind, filter.State, filter.Batch, Until = filter.Until ?? new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), filter.Limit, filter.Offset };

    private async Task<Submission?> FindOne(string condition, object values)
    {
        await using var connection = await database.OpenToRead();
        var found = await connection.QuerySingleOrDefaultAsync<Submission?>($"""
            select {Columns} from submissions s left join mailboxes m on m.id = s.mailbox_id where {condition}
            """, values);
        if (found is null) return null;

        var messages = await connection.QueryAsync<SubmissionMessage>("select sender, words, sent_at from submission_messages where submission_id = @Id order by id", found);
        return Read(found) with { Messages = [.. messages.Select(message => message with { Words = secrets.Unprotect(message.Words) })] };
    }

    private Submission Read(Submission row) => row with
    {
        Words = row.Words is null ? null : secrets.Unprotect(row.Words),
        Private = row.Private is null ? null : secrets.Unprotect(row.Private),
    };
}

/// <summary>What was decided, for the sender.</summary>
public sealed record DecisionOfSubmission
{
    public string Reason { get; init; } = "";

    public string? Words { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>The committee that it became.</summary>
    public string? Slug { get; init; }

    /// <summary>The sender has appealed already.</summary>
    public bool HasAppeal { get; init; }
}

/// <summary>Which submissions; what is null does not matter.</summary>
public sealed record SubmissionFilter
{
    public string? Type { get; init; }

    public string? Kind { get; init; }

    public string? State { get; init; }

    public string? Batch { get; init; }

    /// <summary>Sent at this time or before.</summary>
    public DateTimeOffset? Until { get; init; }

    public int Limit { get; init; } = 50;

    public int Offset { get; init; }
}
