using Microsoft.Extensions.Caching.Memory;

namespace BoycottDirectory.Storage;

/// <summary>
/// Answers of the database that many pages share (the counts beside the filters are the same on every page and in every order of a list), kept
/// until the catalogue or the day changes.
/// </summary>
public sealed class CatalogueMemo(CatalogueVersion catalogue, TimeProvider clock) : IDisposable
{
    private const int MostAnswers = 1_000;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostAnswers });

    /// <summary>The answer to <paramref name="question"/>, which is compared by value and must say all that the answer depends on.</summary>
    public async Task<T> Of<T>(object question, Func<Task<T>> ask)
    {
        // Read before asking: an answer may be newer than the version it is kept under, never older.
        var key = (question, catalogue.Current, clock.GetUtcNow().UtcDateTime.Date);
        if (answers.TryGetValue(key, out T? known)) return known!;

        var answer = await ask();
        answers.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) });
        return answer;
    }

    public void Dispose() => answers.Dispose();
}
