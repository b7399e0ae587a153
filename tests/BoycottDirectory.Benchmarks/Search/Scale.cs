using System.Globalization;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>Speed at 20,000 and 200,000 entries, single thread, next to the goals. Judged by processor time; on PostgreSQL, which works in processes of its own, by the clock.</summary>
internal static class Scale
{
    private const int Small = 20_000, Large = 200_000;

    private static readonly string[] MatchEverything =
        ["boycott", "مقاطعة", "المقاطعة", "a", "al", "ال", "ا", "e", "university", "جامعة", "of", "و", "boycott a", "مقاطعة ال"];

    public static async Task Print(List<CorpusDocument> corpus, List<BenchmarkQuery> queries, string? postgres)
    {
        Report.Heading(postgres is null ? "SQLite, processor time" : "PostgreSQL, by the clock");
        var small = await Measure(corpus, queries, Small, 8, postgres);
        var large = await Measure(corpus, queries, Large, 25, postgres);
        Report.Line("ten times the entries", $"{large / small:F1} x", "< 3 x", large / small < 3);
    }

    private static async Task<double> Measure(List<CorpusDocument> corpus, List<BenchmarkQuery> queries, int entries, double goal, string? postgres)
    {
        await using var index = await BenchmarkIndex.Build(Replicas.Of(corpus, entries), postgres);
        foreach (var query in queries.Take(300)) await index.Ids(query.Q);
        foreach (var query in MatchEverything) await index.Ids(query);
        var (latency, everything, suggestions) = (new Latency(postgres is not null), new Latency(postgres is not null), new Latency(postgres is not null));
        foreach (var query in queries) await latency.Measure(() => index.Ids(query.Q));
        foreach (var query in MatchEverything) await everything.Measure(() => index.Ids(query));
        foreach (var query in queries) await suggestions.Measure(() => index.Suggestions(query.Q[..((query.Q.Length + 1) / 2)]));

        var p95 = latency.Percentile(0.95);
        Line($"{entries:N0} entries, 95 % of the queries within", p95, goal);
        Line("    99 % within", latency.Percentile(0.99), null);
        Line("    the worst that matches nearly everything", everything.Worst, 25);
        Line("    95 % of the suggestions within", suggestions.Percentile(0.95), 5);
        return p95;
    }

    private static void Line(string what, double milliseconds, double? goal) => Report.Line(
        what, string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F1} ms"), goal is null ? "" : $"< {goal} ms", goal is null ? null : milliseconds < goal);
}
