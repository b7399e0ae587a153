using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>Finds the public entries that a bulk edit is about.</summary>
public sealed class BulkQueries(Database database, RepairQueries entries)
{
    /// <summary>The most entries that one bulk edit shows.</summary>
    public const int Most = 200;

    /// <summary>The entries that fit a filter, by slug.</summary>
    public async Task<IReadOnlyList<RepairEntry>> Find(BulkFilter filter)
    {
        var (table, hasCountry, status, classification) = filter.Kind switch
        {
            "committee" => ("committees", true, "e.status", "e.classification"),
            "target" => ("targets", true, "e.status", "e.classification"),
            _ => ("campaigns", false, "e.status", "e.kind"),
        };
        List<string> all = ["e.visibility = 'public'"];
        if (filter.Country is not null) all.Add(hasCountry ? "e.country = @Country" : "1 = 0");
        if (filter.Status is not null) all.Add($"{status} = @Status");
        if (filter.Classification is not null) all.Add($"{classification} = @Classification");
        if (filter.Found is not null) all.Add(database.IsIn("e.slug", "@found"));
        await using var connection = await database.OpenToRead();
        var ids = await connection.QueryAsync<long>($"select e.id from {table} e where {string.Join(" and ", all)} order by {database.Plainly("e.slug")} limit {Most}",
            new { filter.Country, filter.Status, filter.Classification, found = database.List(filter.Found ?? []) });
        var found = new List<RepairEntry>();
        foreach (var id in ids)
            if (await entries.Find(filter.Kind, id) is { } entry) found.Add(entry);
        return found;
    }
}
