using Microsoft.Extensions.Caching.Memory;

namespace BoycottDirectory.Storage;

/// <summary>
/// Answers of the database that many pages share (the counts beside the filters are the same on every page and in every order of a list), kept
/// until the catalogue or the day changes.
/// </summary>
public sealed class CatalogueMemo(CatalogueVersion catalogue, TimeProvider clock) : Memo(catalogue, clock, most: 1_000)
{
    /// <summary>The answer to <paramref name="question"/>, which is compared by value and must say all that the answer depends on.</summary>
    public Task<T> Of<T>(object question, Func<Task<T>> ask) => Of(question, ask, _ => 1);
}

/// <summary>Pieces of pages as HTML, in some megabytes; <see cref="Shell.Remembered"/> fills it.</summary>
public sealed class MarkupMemo(CatalogueVersion catalogue, TimeProvider clock) : Memo(catalogue, clock, most: 4_000_000)
{
    /// <summary>The HTML of a piece; <paramref name="key"/> is compared by value and must say all that it depends on.</summary>
    public Task<string> Of(object key, Func<Task<string>> render) => Of(key, render, html => html.Length);

    /// <summary>The HTML of several pieces in the order of their keys; those that are not known are made together. What is not made is left out.</summary>
    public Task<IReadOnlyList<string>> OfEach<TKey>(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, string>>> render) where TKey : class =>
        OfEach(keys, render, html => html.Length);
}

/// <summary>What is made of the catalogue and stays true until it or the day changes, within a size.</summary>
/// <param name="most">The greatest sum of sizes.</param>
public abstract class Memo(CatalogueVersion catalogue, TimeProvider clock, long most) : IDisposable
{
    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>What is known for a key, or else what <paramref name="make"/> gives.</summary>
    protected async Task<T> Of<T>(object key, Func<Task<T>> make, Func<T, long> size)
    {
        // Read before asking: what is made may be newer than the version it is kept under, never older.
        var moment = Now;
        if (known.TryGetValue((key, moment), out T? kept)) return kept!;

        var made = await make();
        Keep(key, moment, made, size(made));
        return made;
    }

    /// <summary>What is known for several keys, in their order; <paramref name="make"/> is asked once for all the others.</summary>
    protected async Task<IReadOnlyList<T>> OfEach<TKey, T>(IReadOnlyList<TKey> keys, Func<IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, T>>> make, Func<T, long> size)
        where TKey : class
    {
        var moment = Now;
        var all = new Dictionary<TKey, T>(keys.Count);
        var unknown = new List<TKey>();
        foreach (var key in keys)
        {
            if (known.TryGetValue(((object)key, moment), out T? kept)) all[key] = kept!;
            else unknown.Add(key);
        }

        if (unknown.Count > 0)
        {
            foreach (var (key, made) in await make(unknown))
            {
                Keep(key, moment, made, size(made));
                all[key] = made;
            }
        }

        return [.. keys.Where(all.ContainsKey).Select(key => all[key])];
    }

    private (long, DateTime) Now => (catalogue.Current, clock.GetUtcNow().UtcDateTime.Date);

    private void Keep<T>(object key, (long, DateTime) moment, T made, long size) =>
        known.Set((key, moment), made, new MemoryCacheEntryOptions { Size = size, SlidingExpiration = TimeSpan.FromMinutes(10) });

    public void Dispose()
    {
        known.Dispose();
        GC.SuppressFinalize(this);
    }
}
