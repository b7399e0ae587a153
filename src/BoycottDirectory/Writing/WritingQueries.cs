using System.Data.Common;
using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Writing;

/// <summary>Reads entries of every kind as they are written.</summary>
public sealed class WritingQueries(Database database, DirectorySearch search)
{
    /// <summary>How many entries a page of the list shows.</summary>
    public const int PageSize = 50;

    private const int MostFound = 500;

    // Fixed texts: where the rows of a kind are, and the key by which the workspace's addresses name one.
    private static (string From, string Key, string Number) Rows(string kind) => kind switch
    {
        "list" => ("lists e", "e.code", "e.revision"),
        // A source is added by being cited: it may have no revision.
        "source" => ("sources e", "cast(e.id as text)", "(select max(n.number) from revisions n where n.kind = 'source' and n.entry_id = e.id)"),
        "affiliation" => ("affiliations e join committees f on f.id = e.from_id join committees t on t.id = e.to_id", "f.slug || '/' || e.kind || '/' || t.slug", "e.revision"),
        "position" => ("committee_targets e join committees f on f.id = e.committee_id join targets t on t.id = e.target_id", "f.slug || '/' || e.verb || '/' || t.slug", "e.revision"),
        // One that is hidden is gone for readers, and for who writes until somebody brings it back.
        "committee" => ("(select * from committees where visibility <> 'hidden') e", "e.slug", "e.revision"),
        _ => ($"{WritingKinds.Find(kind)!.Kind}s e", "e.slug", "e.revision"),
    };

    private static string Select(string kind)
    {
        var (from, key, number) = Rows(kind);
        return $"select e.id, {key} as \"key\", coalesce(r.number, 0) as number, r.snapshot, r.made_at from {from} left join revisions r on r.kind = '{kind}' and r.entry_id = e.id and r.number = {number}";
    }

    /// <summary>An entry by its key, or null.</summary>
    public async Task<WrittenEntry?> Find(string kind, string key)
    {
        await using var connection = await database.OpenToRead();
        var entry = await connection.QuerySingleOrDefaultAsync<WrittenEntry?>($"{Select(kind)} where {Rows(kind).Key} = @key", new { key });
        return entry is null ? null : await Whole(connection, kind, entry);
    }

    /// <summary>The key of an entry that a new one would be the same as, or null.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="slug">What stands for it in submissions: a source's address, otherwise its key.</param>
    public async Task<string?> KeyOf(string kind, string slug)
    {
        var (from, key, _) = Rows(kind);
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>($"select {key} from {from} where {(kind == "source" ? "e.url" : key)} = @slug", new { slug });
    }

    /// <summary>A page of entries, those that were changed last first, or by how well they match; with how many there are in all.</summary>
    public async Task<(IReadOnlyList<WrittenEntry> Entries, int Count)> List(string kind, string? text, int page)
    {
        var found = text is not null && search.Kinds.Any(one => one.Kind == kind) ? await search.SlugsOf(kind, text, MostFound) : null;
        await using var connection = await database.OpenToRead();
        var (from, key, number) = Rows(kind);
        // The index folds both scripts, but has not what readers do not see; a plain look into the snapshots finds that.
        var where = text is null ? "1 = 1" : $"(lower({(kind == "source" ? "e.url || ' ' || e.title" : "r.snapshot")}) like @like escape '!'{(found is null ? "" : $" or {database.IsIn(key, "@slugs")}")})";
        var order = found is null ? "coalesce(r.id, 0) desc" : $"coalesce({database.PlaceIn(key, "@slugs")}, {MostFound + 1}), r.id desc";
        var values = new { offset = (page - 1) * PageSize, slugs = database.List(found ?? []), like = Like(text) };
        var list = new List<WrittenEntry>();
        foreach (var entry in await connection.QueryAsync<WrittenEntry>($"{Select(kind)} where {where} order by {order}, e.id limit {PageSize} offset @offset", values)) list.Add(await Whole(connection, kind, entry));
        return (list, await connection.ExecuteScalarAsync<int>($"select count(*) from {from} left join revisions r on r.kind = '{kind}' and r.entry_id = e.id and r.number = {number} where {where}", values));
    }

    /// <summary>The entries of a kind, one by one as they are taken.</summary>
    public async IAsyncEnumerable<WrittenEntry> All(string kind)
    {
        await using var connection = await database.OpenToRead();
        await foreach (var entry in connection.QueryUnbufferedAsync<WrittenEntry>($"{Select(kind)} where r.number is not null")) yield return entry;
    }

    /// <summary>An entry's revisions from one on, oldest first.</summary>
    public async Task<IReadOnlyList<PastRevision>> Since(string kind, long id, long number)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<PastRevision>("""
            select r.number, r.snapshot, r.made_at from revisions r where r.kind = @kind and r.entry_id = @id and r.number >= @number order by r.number
            """, new { kind, id, number })];
    }

    /// <summary>The last that is known of an entry that is no longer there under this key; null when there never was one.</summary>
    public async Task<string?> Gone(string kind, string key)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("""
            select r.snapshot from revisions r join submissions s on s.id = r.submission_id where r.kind = @kind and s.kind = @kind and s.entry_slug = @key order by r.id desc limit 1
            """, new { kind, key });
    }

    /// <summary>The key of the entry that one was merged into, or null.</summary>
    public async Task<string?> SuccessorOf(string kind, string key)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("select new_slug from redirects where kind = @kind and old_slug = @key", new { kind, key });
    }

    /// <summary>The exact places of an event as JSON, by language.</summary>
    public async Task<string> Places(long id)
    {
        await using var connection = await database.OpenToRead();
        return Snapshots.Write(new SortedDictionary<string, string>((await connection.QueryAsync<(string Lang, string Place)>("select lang, place from event_places where event_id = @id", new { id }))
            .ToDictionary(place => place.Lang, place => place.Place), StringComparer.Ordinal));
    }

    /// <summary>The submissions about an entry that wait for a decision.</summary>
    public async Task<IReadOnlyList<long>> Waiting(string kind, string slug)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<long>("select s.id from submissions s where s.kind = @kind and s.entry_slug = @slug and s.state in ('pending', 'asked') order by s.id", new { kind, slug })];
    }

    /// <summary>What the entries are called whose keys a form holds, in the language of the page.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, string Key), string>> NamesIn(WritingKind kind, IReadOnlyDictionary<string, string> values)
    {
        var names = new Dictionary<(string, string), string>();
        foreach (var keys in Referred(kind, values).Distinct().GroupBy(one => one.Kind, one => one.Key))
        {
            await using var connection = await database.OpenToRead();
            foreach (var entry in await connection.QueryAsync<WrittenEntry>($"{Select(keys.Key)} where {database.IsIn(Rows(keys.Key).Key, "@keys")}", new { keys = database.List(keys.Take(MostFound)) }))
                names[(keys.Key, entry.Key)] = EntryTitle.Of(entry.Snapshot, entry.Key, SiteLanguage.Current);
        }

        return names;
    }

    private static IEnumerable<(string Kind, string Key)> Referred(WritingKind kind, IReadOnlyDictionary<string, string> values)
    {
        foreach (var field in kind.Fields)
        {
            if (field.Refers is { } referred && values.GetValueOrDefault(field.Path) is { Length: > 0 } key) yield return (referred, key);
            foreach (var column in field.Columns.Where(column => column.Refers is not null))
                for (var row = 0; row < EntryForm.RowCount(field.Path, values); row++)
                    if (values.GetValueOrDefault($"{field.Path}[{row}].{column.Path}") is { Length: > 0 } inner) yield return (column.Refers!, inner);
        }
    }

    // A source that was only ever cited has no snapshot yet.
    private static async Task<WrittenEntry> Whole(DbConnection connection, string kind, WrittenEntry entry) => entry.Number > 0 || kind != "source" ? entry : entry with
    {
        Snapshot = Snapshots.Write(await connection.QuerySingleAsync<SourceEntry>("select url, title, publisher, author_body, type, language, published, seen, archive_url from sources where id = @Id", entry)),
    };

#pragma warning disable CA1308 // as the database does
    private static string Like(string? text) =>
        $"%{text?.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
#pragma warning restore CA1308
}
