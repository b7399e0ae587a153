using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>Reads the searches that found nothing.</summary>
public sealed class SearchMissQueries(Database database)
{
    public const int PageSize = 50;

    /// <summary>A page of them, the most frequent first; without those that an editor has put aside.</summary>
    public async Task<(IReadOnlyList<SearchMiss> Misses, int Total)> Page(int page)
    {
        await using var connection = await database.OpenToRead();
        var total = await connection.ExecuteScalarAsync<int>("select count(*) from search_misses m where m.dismissed_at is null");
        return ([.. await connection.QueryAsync<SearchMiss>($"""
            select m.query, m.times, m.last_day from search_misses m where m.dismissed_at is null
            order by m.times desc, m.last_day desc, m.query limit {PageSize} offset @offset
            """, new { offset = (page - 1) * PageSize })], total);
    }
}
