using BoycottDirectory.Benchmarks;
using BoycottDirectory.Benchmarks.Circuits;
using BoycottDirectory.Benchmarks.Search;
using BoycottDirectory.Benchmarks.Training;

if (args.IndexOf("--site") is >= 0 and var site && site + 1 < args.Length)
{
    SiteProcess.Published = args[site + 1];
    args = [.. args[..site], .. args[(site + 2)..]];
}

return args switch
{
    ["site", .. var rest] => await SiteBenchmark.Run(rest),
    ["start"] => await SiteBenchmark.Start(),
    ["speed", .. var rest] => await SiteBenchmark.Speed(rest),
    ["memory"] => await SiteBenchmark.Memory(),
    ["weights"] => await WeightsBenchmark.Run(),
    ["circuits", .. var rest] => await CircuitsBenchmark.Run(rest),
    ["import", .. var rest] => await ImportBenchmark.Run(rest),
    ["exchange", .. var rest] => await ExchangeBenchmark.Run(rest),
    ["bare", var port, var answers] => BareServer.Run(port, answers),
    ["search", var corpus, var queries, var results, .. var rest] => await SearchCommand.Run(corpus, queries, results, rest),
    ["search-report", var directory, .. var rest] => await SearchReportCommand.Run(directory, rest),
    ["search-misses", var directory, .. var rest] => await SearchMissesCommand.Run(directory, rest),
    ["search-explain", var database, .. var words] => await SearchExplainCommand.Run(database, string.Join(' ', words)),
    ["train", var directory, .. var rest] => await TrainCommand.Run(directory, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: bench site [--quick] [--postgres CONNECTION]     all figures of the site beside bare Kestrel
               bench import [COUNT] [--postgres CONNECTION]     generated committees through the import command (20,000)
               bench exchange [COUNT]                           generated committees out by HTTP, all as a package and in again (200,000)
               bench circuits [COUNT]                           editors' windows held open at once, memory a window (200)
               bench start                                      time to the first page
               bench speed [--quick]                            cached and uncached pages beside bare Kestrel
               bench memory                                     memory of a site that answers much
               bench weights                                    HTML + CSS of every public page, Brotli
               bench search CORPUS QUERIES RESULTS [--postgres CONNECTION]
               bench search-report DIRECTORY [--postgres CONNECTION]   (DIRECTORY has corpus.jsonl and queries.jsonl)
               bench search-misses DIRECTORY [CLASS]            wrong first hits, and where the right ones stand
               bench search-explain DATABASE QUERY              the first hits of a site's own index, and what the ranker saw of each
               bench train DIRECTORY [OUTPUT]
        CONNECTION names an empty database. With --site FOLDER a published site is measured instead of the one that was built beside this program.
        """);
    return 2;
}
