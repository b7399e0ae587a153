using BoycottDirectory.Benchmarks.Search;
using BoycottDirectory.Benchmarks.Training;

return args switch
{
    ["search", var corpus, var queries, var results, .. var rest] => await SearchCommand.Run(corpus, queries, results, rest),
    ["search-report", var directory, .. var rest] => await SearchReportCommand.Run(directory, rest),
    ["train", var directory, .. var rest] => await TrainCommand.Run(directory, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: bench search CORPUS QUERIES RESULTS [--postgres CONNECTION]
               bench search-report DIRECTORY [--postgres CONNECTION]   (DIRECTORY has corpus.jsonl and queries.jsonl)
               bench train DIRECTORY [OUTPUT]
        """);
    return 2;
}
