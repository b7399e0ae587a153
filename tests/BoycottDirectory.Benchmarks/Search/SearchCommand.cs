namespace BoycottDirectory.Benchmarks.Search;

/// <summary><c>bench search CORPUS QUERIES RESULTS</c>: indexes a corpus and writes the first ten ids for each query.</summary>
internal static class SearchCommand
{
    public static async Task<int> Run(string corpus, string queries, string results, string[] options)
    {
        await using var index = await BenchmarkIndex.Build(BenchmarkFiles.Read<CorpusDocument>(corpus), Option.Postgres(options));
        var found = new List<QueryResult>();
        var latency = new Latency();
        foreach (var query in BenchmarkFiles.Read<BenchmarkQuery>(queries))
        {
            found.Add(new QueryResult(query.QId, await latency.Measure(() => index.Ids(query.Q))));
        }

        BenchmarkFiles.Write(results, found);
        Console.WriteLine($"{found.Count} queries, {latency}, index {await index.Size() / 1e6:F1} MB");
        return 0;
    }
}
