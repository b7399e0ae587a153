using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>Reads what a scope changed, and what came after it.</summary>
public sealed class UndoQueries(Database database, IEnumerable<HideableKind> kinds)
{
    // Every parameter has a type of its own: PostgreSQL cannot tell that of a null that is only compared with null.
    private const string InScope = """
        (cast(@Batch as text) is null or s.batch = @Batch)
        and (cast(@Mailbox as bigint) is null or s.mailbox_id = @Mailbox)
        and (cast(@Account as bigint) is null or s.author_id = @Account
          or exists (select 1 from decisions d where d.submission_id = s.id and d.decided_by = @Account and d.outcome <> 'refused'))
        """;

    // What refers to an entry and is public, by the entry's kind.
    private static readonly Dictionary<string, string> References = new(StringComparer.Ordinal)
    {
        ["committee"] = """
            select 'affiliation' as kind, a.id from affiliations a where a.from_id = @id or a.to_id = @id
            union all select 'position', p.id from committee_targets p where p.committee_id = @id
            union all select 'campaign', c.id from campaign_committees cc join campaigns c on c.id = cc.campaign_id where cc.committee_id = @id
            union all select 'event', e.id from event_committees ec join events e on e.id = ec.event_id where ec.committee_id = @id and e.visibility <> 'hidden'
            union all select 'claim', k.id from claims k where k.asserted_by_committee_id = @id
            """,
        ["target"] = """
            select 'claim' as kind, k.id from claims k where k.target_id = @id
            union all select 'position', p.id from committee_targets p where p.target_id = @id
            union all select 'campaign', c.id from campaign_targets ct join campaigns c on c.id = ct.campaign_id where ct.target_id = @id
            union all select 'target', t.id from target_owners o join targets t on t.id = o.target_id where o.owner_id = @id
            """,
        ["campaign"] = "select 'event' as kind, e.id from events e join all_campaigns c on c.slug = e.campaign where c.id = @id and e.visibility <> 'hidden'",
    };

    private readonly Dictionary<string, HideableKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>The entries that a scope changed, each with its revisions from the one before the first of them on.</summary>
    public async Task<IReadOnlyList<ChangedEntry>> Changed(UndoScope scope)
    {
        await using var connection = await database.OpenToRead();
        var since = scope.Since is null ? "" : "and r.made_at > @Since";
        var found = (await connection.QueryAsync<(string Kind, long EntryId, long Number)>($"""
            select r.kind, r.entry_id, r.number from revisions r join submissions s on s.id = r.submission_id
            where {InScope} {since} order by r.id
            """, scope)).GroupBy(row => (row.Kind, row.EntryId));
        var entries = new List<ChangedEntry>();
        foreach (var entry in found)
        {
            var key = new { entry.Key.Kind, entry.Key.EntryId, from = entry.Min(row => row.Number) - 1 };
            entries.Add(new ChangedEntry
            {
                Kind = key.Kind,
                EntryId = key.EntryId,
                Slug = await Slug(connection, key.Kind, key.EntryId),
                Ours = entry.Select(row => row.Number).ToHashSet(),
                Snapshots = (await connection.QueryAsync<(long, string)>("""
                    select number, snapshot from revisions where kind = @Kind and entry_id = @EntryId and number >= @from
                    """, key)).ToDictionary(row => row.Item1, row => row.Item2),
                Level = await Level(connection, key.Kind, key.EntryId),
            });
        }

        return entries;
    }

    /// <summary>The entries that a scope showed or hid, with how they stood before and whether somebody has changed that since.</summary>
    public async Task<IReadOnlyList<ChangedVisibility>> ChangedVisibility(UndoScope scope)
    {
        await using var connection = await database.OpenToRead();
        var since = scope.Since is null ? "" : "and v.changed_at > @Since";
        return [.. await connection.QueryAsync<ChangedVisibility>($"""
            select f.kind, f.entry_id, f.before, n.level, s.entry_slug as slug, n.id <> m.last as is_overtaken,
              (select r.snapshot from revisions r where r.kind = f.kind and r.entry_id = f.entry_id order by r.number desc limit 1) as snapshot
            from (
              select v.kind, v.entry_id, min(v.id) as first, max(v.id) as last from visibility_changes v
              join submissions s on s.id = v.submission_id where {InScope} {since} group by v.kind, v.entry_id) m
            join visibility_changes f on f.id = m.first
            join visibility_changes n on n.id = (select max(x.id) from visibility_changes x where x.kind = m.kind and x.entry_id = m.entry_id)
            join submissions s on s.id = f.submission_id
            order by f.id
            """, scope)];
    }

    /// <summary>The proposals of a scope that wait; a point in time is about what took effect, and has none.</summary>
    public async Task<IReadOnlyList<WaitingProposal>> Waiting(UndoScope scope)
    {
        if (scope is { Batch: null, Mailbox: null, Account: null }) return [];

        await using var connection = await database.OpenToRead();
        var since = scope.Since is null ? "" : "and s.submitted_at > @Since";
        return [.. await connection.QueryAsync<WaitingProposal>($"""
            select s.id, s.kind, s.entry_id, s.entry_slug, s.snapshot from submissions s
            where s.state in ('unconfirmed', 'pending', 'asked') and {InScope} {since} order by s.id
            """, scope)];
    }

    /// <summary>The public entries that refer to one.</summary>
    public async Task<IReadOnlyList<(string Kind, long Id)>> Referring(string kind, long entryId)
    {
        if (!References.TryGetValue(kind, out var sql)) return [];

        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<(string, long)>(sql, new { id = entryId })];
    }

    private async Task<string> Level(System.Data.Common.DbConnection connection, string kind, long entryId) =>
        !kinds.TryGetValue(kind, out var known) ? Visibility.Public : await connection.QuerySingleOrDefaultAsync<string?>(
            $"select coalesce({known.Level}, 'withdrawn') from {known.Table} e where e.id = @entryId", new { entryId }) ?? Visibility.Public;

    private static Task<string> Slug(System.Data.Common.DbConnection connection, string kind, long entryId) =>
        connection.QueryFirstAsync<string>("""
            select s.entry_slug from revisions r join submissions s on s.id = r.submission_id where r.kind = @kind and r.entry_id = @entryId order by r.number desc limit 1
            """, new { kind, entryId });
}

/// <summary>An entry that a scope changed.</summary>
public sealed record ChangedEntry
{
    public required string Kind { get; init; }

    public required long EntryId { get; init; }

    public required string Slug { get; init; }

    /// <summary>The numbers of the scope's revisions.</summary>
    public required IReadOnlySet<long> Ours { get; init; }

    /// <summary>By number, from the revision before the scope's first to the newest.</summary>
    public required IReadOnlyDictionary<long, string> Snapshots { get; init; }

    /// <summary>One of <see cref="Visibility"/>.</summary>
    public required string Level { get; init; }

    public long Newest => Snapshots.Keys.Max();

    public bool IsNew => Ours.Contains(1);
}

/// <summary>An entry that a scope showed or hid.</summary>
public sealed record ChangedVisibility
{
    public string Kind { get; init; } = "";

    public long EntryId { get; init; }

    public string Slug { get; init; } = "";

    /// <summary>How it stood before the scope.</summary>
    public string Before { get; init; } = "";

    /// <summary>How it stands now.</summary>
    public string Level { get; init; } = "";

    public string? Snapshot { get; init; }

    /// <summary>Somebody else has shown or hidden it since.</summary>
    public bool IsOvertaken { get; init; }
}

/// <summary>A proposal of a scope that nobody has decided.</summary>
public sealed record WaitingProposal
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public long? EntryId { get; init; }

    public string EntrySlug { get; init; } = "";

    public string? Snapshot { get; init; }
}
