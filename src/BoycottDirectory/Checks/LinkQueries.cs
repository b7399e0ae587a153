using System.Text.Json.Nodes;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Checks;

/// <summary>Reads what is known of the addresses that the directory leads to.</summary>
public sealed class LinkQueries(Database database, CheckQueries checks, TimeProvider clock)
{
    public const int PageSize = 50;

    private const int MostProposals = 2_000, MostOfOne = 50;
    private const string Columns = "l.address, l.state, l.answer, l.failures, l.failing_since, l.checked_at, l.next_at";

    // Every way by which an address comes into an entry that readers see, or editors.
    private const string Leading = """
        select c.website as address, 'committee' as kind, c.slug from committees c where c.website is not null union all
        select s.url, 'committee', c.slug from committee_sources x join sources s on s.id = x.source_id join committees c on c.id = x.committee_id union all
        select t.website, 'target', t.slug from targets t where t.website is not null union all
        select s.url, 'target', t.slug from target_sources x join sources s on s.id = x.source_id join targets t on t.id = x.target_id union all
        select s.url, 'claim', c.slug from claim_sources x join sources s on s.id = x.source_id join claims c on c.id = x.claim_id union all
        select a.website, 'campaign', a.slug from campaigns a where a.website is not null union all
        select s.url, 'campaign', a.slug from campaign_sources x join sources s on s.id = x.source_id join campaigns a on a.id = x.campaign_id
        """;

    /// <summary>Addresses that should be watched: of public entries, and of what waits for review.</summary>
    public async Task<IReadOnlySet<string>> Wanted()
    {
        var wanted = (await checks.Addresses()).Where(FieldRules.IsWebAddress).ToHashSet(StringComparer.Ordinal);
        await using var connection = await database.OpenToRead();
        foreach (var snapshot in await connection.QueryAsync<string>($"select s.snapshot from submissions s where s.state = 'pending' and s.snapshot is not null order by s.id desc limit {MostProposals}"))
            wanted.UnionWith(AddressesIn(snapshot));
        return wanted;
    }

    public async Task<IReadOnlyList<string>> Known()
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<string>("select l.address from link_checks l")];
    }

    /// <summary>Addresses whose time has come, the longest due first.</summary>
    public async Task<IReadOnlyList<string>> Due(int most)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<string>("select l.address from link_checks l where l.next_at <= @now order by l.next_at, l.address limit @most", new { now = clock.GetUtcNow(), most })];
    }

    public async Task<LinkState?> Find(string address)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<LinkState>($"select {Columns} from link_checks l where l.address = @address", new { address });
    }

    /// <summary>What is known of some addresses.</summary>
    public async Task<IReadOnlyDictionary<string, LinkState>> Of(IEnumerable<string> addresses)
    {
        await using var connection = await database.OpenToRead();
        return (await connection.QueryAsync<LinkState>($"select {Columns} from link_checks l where {database.IsIn("l.address", "@addresses")}", new { addresses = database.List(addresses) }))
            .ToDictionary(state => state.Address, StringComparer.Ordinal);
    }

    /// <summary>How many addresses are in each state; those that were never asked are <c>new</c>.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Counts()
    {
        await using var connection = await database.OpenToRead();
        return (await connection.QueryAsync<(string, int)>("select coalesce(l.state, 'new') as state, count(*) from link_checks l group by 1")).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>A page of the addresses in a state, those that fail longest first, with the entries that lead to them.</summary>
    public async Task<IReadOnlyList<(LinkState Link, IReadOnlyList<LinkingEntry> From)>> In(string state, int page)
    {
        await using var connection = await database.OpenToRead();
        var links = (await connection.QueryAsync<LinkState>($"""
            select {Columns} from link_checks l where l.state = @state
            order by l.failing_since nulls last, l.address limit {PageSize} offset @offset
            """, new { state, offset = (page - 1) * PageSize })).ToList();
        var from = (await connection.QueryAsync<LinkingEntry>($"""
            select distinct e.address, e.kind, e.slug from ({Leading}) e where {database.IsIn("e.address", "@addresses")} order by 1, 2, 3
            """, new { addresses = database.List(links.Select(link => link.Address)) })).ToLookup(entry => entry.Address, StringComparer.Ordinal);
        return [.. links.Select(link => (link, (IReadOnlyList<LinkingEntry>)[.. from[link.Address].Take(MostOfOne)]))];
    }

    /// <summary>The web addresses in a snapshot.</summary>
    public static IEnumerable<string> AddressesIn(string snapshot) => AddressesIn(JsonNode.Parse(snapshot)).Distinct(StringComparer.Ordinal).Take(MostOfOne);

    private static IEnumerable<string> AddressesIn(JsonNode? node) => node switch
    {
        JsonObject entry => entry.SelectMany(field => AddressesIn(field.Value)),
        JsonArray list => list.SelectMany(AddressesIn),
        JsonValue value when value.TryGetValue<string>(out var text) && FieldRules.IsWebAddress(text) => [text],
        _ => [],
    };
}

/// <summary>An entry that leads to an address.</summary>
public sealed record LinkingEntry
{
    public string Address { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Slug { get; init; } = "";
}
