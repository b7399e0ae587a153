using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>A search that found nothing.</summary>
public sealed record SearchMiss
{
    public string Query { get; init; } = "";

    public long Times { get; init; }

    /// <summary>The day it was last asked.</summary>
    public string LastDay { get; init; } = "";
}

/// <summary>
/// Counts searches that find nothing: editors see in them which names are missing. What is kept is the words, how often and the last day;
/// nothing of who asked.
/// </summary>
public sealed class SearchMissEdits(Database database, TimeProvider clock)
{
    /// <summary>Longer texts are no names.</summary>
    private const int Longest = 80;

    /// <summary>More different texts than this are somebody's game.</summary>
    private const int Most = 10_000;

    /// <summary>Puts a search aside: no entry is meant by it, or one has the name now.</summary>
    public Task Dismiss(string query) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("update search_misses set dismissed_at = @now where query = @query", new { query, now = clock.GetUtcNow() }));

    public async Task Count(string query)
    {
        var words = FieldRules.Clean(query)?.ToLowerInvariant();
        // An address or a number may tell who asked.
        if (words is null || words.Length > Longest || words.Contains('@', StringComparison.Ordinal) || words.Count(char.IsDigit) > 6) return;

        try
        {
            await database.Write(transaction => transaction.Connection.ExecuteAsync("""
                insert into search_misses (query, times, last_day)
                select @words, 1, @day where (select count(*) from search_misses) < @Most
                on conflict (query) do update set times = search_misses.times + 1, last_day = excluded.last_day
                """, new { words, day = Dates.Iso(clock.GetUtcNow()), Most }));
        }
        catch (DatabaseBusyException)
        {
            // Readers read on while nothing can be written; one miss the less.
        }
    }
}
