using System.Globalization;
using System.Text;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary><c>bench search-report DIRECTORY</c>: quality and speed of the search beside the baselines, in one run.</summary>
internal static class SearchReportCommand
{
    public static async Task<int> Run(string directory, string[] options)
    {
        var postgres = Option.Postgres(options);
        var corpus = BenchmarkFiles.Read<CorpusDocument>(Path.Combine(directory, "corpus.jsonl"));
        var queries = BenchmarkFiles.Read<BenchmarkQuery>(Path.Combine(directory, "queries.jsonl"));

        var columns = new List<(string Name, Quality Quality, Latency Latency, double Bytes)>();
        await using (var index = await BenchmarkIndex.Build(corpus, postgres: null)) columns.Add(await Measure("directory, sqlite", index.Ids, queries, index.Size));
        await using (var naive = await NaiveSqlite.Build(corpus)) columns.Add(await Measure("fts5 unicode61", naive.Ids, queries, naive.Size));
        if (postgres is not null)
        {
            await using (var index = await BenchmarkIndex.Build(corpus, postgres)) columns.Add(await Measure("directory, postgres", index.Ids, queries, index.Size));
            await using (var naive = await NaivePostgres.Build(corpus, postgres)) columns.Add(await Measure("pg ar+en+trgm", naive.Ids, queries, naive.Size));
        }

        var text = corpus.Sum(document => document.TextBytes());
        Console.WriteLine(Table(columns));
        Console.WriteLine();
        foreach (var (name, _, latency, bytes) in columns)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {latency}; index {bytes / 1e6:F1} MB, {bytes / text:F2} x the rows' text"));
        }

        await Scale.Print(corpus, queries, postgres: null);
        if (postgres is not null) await Scale.Print(corpus, queries, postgres);
        return 0;
    }

    private static async Task<(string, Quality, Latency, double)> Measure(string name, Func<string, Task<IReadOnlyList<string>>> search, List<BenchmarkQuery> queries, Func<Task<long>> size)
    {
        foreach (var query in queries.Take(200)) await search(query.Q);
        var (quality, latency) = (new Quality(), new Latency());
        foreach (var query in queries) quality.Add(query, await latency.Measure(() => search(query.Q)));
        return (name, quality, latency, await size());
    }

    private static string Table(List<(string Name, Quality Quality, Latency Latency, double Bytes)> columns)
    {
        var table = new StringBuilder($"{"class (R@1/R@10)",-18}{"goal",-14}");
        foreach (var column in columns) table.Append(CultureInfo.InvariantCulture, $"{column.Name,-22}");
        foreach (var name in columns[0].Quality.Classes) Row(name, Goals.Of(name), quality => quality.Of(name));
        Row("all classes", Goals.Macro, quality => quality.Macro());
        return table.ToString();

        void Row(string name, (double First, double Ten)? goal, Func<Quality, (double First, double Ten)> of)
        {
            table.Append(CultureInfo.InvariantCulture, $"\n{name,-18}{(goal is { } g ? string.Create(CultureInfo.InvariantCulture, $"{g.First:F3}/{g.Ten:F3}") : ""),-14}");
            foreach (var column in columns)
            {
                var (first, ten) = of(column.Quality);
                table.Append(CultureInfo.InvariantCulture, $"{$"{first:F3}/{ten:F3}{(goal is { } wanted && first < wanted.First ? " <" : "")}",-22}");
            }
        }
    }
}
