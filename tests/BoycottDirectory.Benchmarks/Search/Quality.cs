using System.Globalization;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>Quality per class: R@1 is the share of queries whose first hit is relevant, R@10 the share of the relevant (at most ten) among the first ten.</summary>
internal sealed class Quality
{
    private readonly SortedDictionary<string, (int Queries, double First, double Ten)> _classes = new(StringComparer.Ordinal);

    public IEnumerable<string> Classes => _classes.Keys;

    public void Add(BenchmarkQuery query, IReadOnlyList<string> ids)
    {
        var relevant = query.Relevant.ToHashSet(StringComparer.Ordinal);
        var (queries, first, ten) = _classes.GetValueOrDefault(query.Cls);
        _classes[query.Cls] = (queries + 1, first + (ids.Count > 0 && relevant.Contains(ids[0]) ? 1 : 0),
            ten + (ids.Take(10).Distinct(StringComparer.Ordinal).Count(relevant.Contains) / (double)Math.Min(relevant.Count, 10)));
    }

    public (double First, double Ten) Of(string name) => _classes.TryGetValue(name, out var sums) ? (sums.First / sums.Queries, sums.Ten / sums.Queries) : default;

    /// <summary>The averages over classes, each class counting the same.</summary>
    public (double First, double Ten) Macro() => (Classes.Average(name => Of(name).First), Classes.Average(name => Of(name).Ten));

    public override string ToString() => string.Join('\n', Classes.Select(name => Line(name, Of(name))).Append(Line("all classes", Macro())));

    private static string Line(string name, (double First, double Ten) quality) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-16} {quality.First:F3} {quality.Ten:F3}");
}
