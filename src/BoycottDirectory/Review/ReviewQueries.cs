using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Review;

/// <summary>Reads what waits for editors.</summary>
public sealed class ReviewQueries(Database database, TimeProvider clock)
{
    private const string What = """
        case when s.channel = 'import' then 'import' when s.type <> 'entry' then s.type when s.based_on is null then 'new' else 'change' end
        """;

    // A page that somebody has agreed to publish at its time waits for the time alone.
    private const string WaitsForAnEditor = """
        s.state in ('pending', 'asked') and not exists (select 1 from page_schedules p where p.submission_id = s.id and p.approved_by is not null)
        """;

    // Every parameter has a type of its own: PostgreSQL cannot tell that of a null that is only compared with null.
    private const string Where = $"""
        {WaitsForAnEditor}
        and (cast(@What as text) is null or {What} = @What) and (cast(@Kind as text) is null or s.kind = @Kind)
        and (cast(@State as text) is null or s.state = @State)
        and (cast(@Whose as bigint) is null or coalesce(s.assigned_to, 0) = cast(@Whose as bigint))
        and (cast(@Batch as text) is null or s.batch = @Batch)
        """;

    /// <summary>A page of the queue.</summary>
    public async Task<IReadOnlyList<QueueItem>> Queue(QueueFilter filter)
    {
        await using var connection = await database.OpenToRead();
        var order = filter.NewestFirst ? "desc" : "asc";
        return [.. await connection.QueryAsync<QueueItem>($"""
            select s.id, {What} as what, s.kind, s.entry_slug, s.snapshot, s.state, s.submitted_at, s.marks, s.assigned_to,
              (select count(*) from approvals a where a.submission_id = s.id) as approvals
            from submissions s where {Where} order by s.submitted_at {order}, s.id {order} limit {QueueFilter.PageSize} offset @offset
            """, new { filter.What, filter.Kind, filter.State, filter.Whose, filter.Batch, offset = (filter.Page - 1) * QueueFilter.PageSize })];
    }

    /// <summary>How many the filter finds.</summary>
    public async Task<int> Count(QueueFilter filter)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<int>($"select count(*) from submissions s where {Where}", new { filter.What, filter.Kind, filter.State, filter.Whose, filter.Batch });
    }

    /// <summary>A page of what waits of one import: first what an account has not said yes to.</summary>
    public async Task<IReadOnlyList<long>> Batch(string batch, long account, int page)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<long>($"""
            select s.id from submissions s where {WaitsForAnEditor} and s.batch = @batch
            order by case when exists (select 1 from approvals a where a.submission_id = s.id and a.user_id = @account) then 1 else 0 end, s.id
            limit {QueueFilter.PageSize} offset @offset
            """, new { batch, account, offset = (page - 1L) * QueueFilter.PageSize })];
    }

    /// <summary>The kinds of entry of which something waits.</summary>
    public async Task<IReadOnlyList<string>> Kinds()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<string>("select distinct s.kind from submissions s where s.state in ('pending', 'asked') order by 1")];
    }

    /// <summary>How many of each kind wait.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Counts()
    {
        await using var connection = await database.OpenToRead();
        return (await connection.QueryAsync<(string, int)>($"select {What} as what, count(*) from submissions s where {WaitsForAnEditor} group by 1"))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>How many wait, what waits longest, and since when half of them have.</summary>
    public async Task<QueueAge> Age()
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<QueueAge>("""
            select n.waiting, s.id as oldest_id, s.entry_slug, s.snapshot, s.submitted_at as oldest_at,
              (select m.submitted_at from submissions m where m.state in ('pending', 'asked') order by m.submitted_at, m.id limit 1 offset (select (count(*) - 1) / 2 from submissions c where c.state in ('pending', 'asked'))) as median_at
            from submissions s cross join (select count(*) as waiting from submissions w where w.state in ('pending', 'asked')) n
            where s.state in ('pending', 'asked') order by s.submitted_at, s.id limit 1
            """) ?? new();
    }

    /// <summary>Who has taken a submission, who of us wrote it, and who approved which contents.</summary>
    public async Task<ReviewState> StateOf(long id)
    {
        await using var connection = await database.OpenToRead();
        var state = await connection.QuerySingleOrDefaultAsync<ReviewState>("select assigned_to, author_id from submissions where id = @id", new { id }) ?? new();
        return state with
        {
            Approvals = [.. await connection.QueryAsync<Approval>("""
                select a.user_id, a.content_hash, a.content, a.approved_at from approvals a where a.submission_id = @id order by a.approved_at, a.user_id
                """, new { id })],
        };
    }

    /// <summary>The newest revision of an entry, by its kind and the slug that submissions use for it.</summary>
    public async Task<CurrentEntry?> Current(string kind, string slug)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<CurrentEntry>("""
            select r.entry_id, r.number, r.snapshot from revisions r
            where r.kind = @kind and r.entry_id = (
              select r2.entry_id from revisions r2 join submissions s on s.id = r2.submission_id
              where r2.kind = @kind and s.entry_slug = @slug order by r2.id desc limit 1)
            order by r.number desc limit 1
            """, new { kind, slug });
    }

    /// <summary>One revision of an entry.</summary>
    public async Task<string?> Revision(string kind, long entryId, long number)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("select snapshot from revisions where kind = @kind and entry_id = @entryId and number = @number", new { kind, entryId, number });
    }

    /// <summary>What the same sender sent before, the newest first.</summary>
    public async Task<IReadOnlyList<QueueItem>> EarlierOf(long mailboxId, long except)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<QueueItem>($"""
            select s.id, {What} as what, s.kind, s.entry_slug, s.snapshot, s.state, s.submitted_at
            from submissions s where s.mailbox_id = @mailboxId and s.id <> @except order by s.submitted_at desc, s.id desc limit 20
            """, new { mailboxId, except })];
    }

    /// <summary>Committees whose last verification has expired, the longest ago first.</summary>
    public async Task<IReadOnlyList<ExpiredVerification>> Expired()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<ExpiredVerification>("""
            select c.slug, max(v.expires_at) as expired_at, (select coalesce(max(t.name), c.slug) from committee_texts t where t.committee_id = c.id) as name
            from verifications v join committees c on c.id = v.committee_id
            where c.visibility <> 'hidden'
            group by c.id, c.slug having max(v.expires_at) <= @now order by 2 limit 200
            """, new { now = clock.GetUtcNow() })];
    }
}

/// <summary>Where a submission stands among editors.</summary>
public sealed record ReviewState
{
    public long? AssignedTo { get; init; }

    /// <summary>The editor who proposed it.</summary>
    public long? AuthorId { get; init; }

    public IReadOnlyList<Approval> Approvals { get; init; } = [];
}

/// <summary>A yes to some contents.</summary>
public sealed record Approval
{
    public long UserId { get; init; }

    /// <summary>As <see cref="ReviewContent.Hash"/>.</summary>
    public byte[] ContentHash { get; init; } = [];

    /// <summary>The entry as this editor altered it; null for what was sent.</summary>
    public string? Content { get; init; }

    public DateTimeOffset ApprovedAt { get; init; }
}

/// <summary>An entry as it is now.</summary>
public sealed record CurrentEntry
{
    public long EntryId { get; init; }

    public long Number { get; init; }

    public string Snapshot { get; init; } = "";
}

/// <summary>A committee whose verification is over.</summary>
public sealed record ExpiredVerification
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public DateTimeOffset ExpiredAt { get; init; }
}
