using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>Reads how far entries are shown.</summary>
public sealed class VisibilityQueries(Database database, IEnumerable<HideableKind> kinds)
{
    private readonly Dictionary<string, HideableKind> kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>The level of an entry, one of <see cref="Visibility"/>; public for kinds that cannot be hidden, null for what does not exist.</summary>
    public async Task<string?> LevelOf(string kind, long entryId)
    {
        if (!kinds.TryGetValue(kind, out var known)) return Visibility.Public;

        await using var connection = await database.OpenToRead();
        // The table is one of the registered ones. Committees that withdrew themselves have the column alone.
        return await connection.QuerySingleOrDefaultAsync<string?>($"select coalesce({known.Level}, 'withdrawn') from {known.Table} e where e.id = @entryId", new { entryId });
    }
}
