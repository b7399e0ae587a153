using BoycottDirectory.Benchmarks.Search;

return args switch
{
    ["search", var corpus, var queries, var results, .. var rest] => await SearchCommand.Run(corpus, queries, results, rest),
    ["search-report", var directory, .. var rest] => await SearchReportCommand.Run(directory, rest),
    ["train-ranker", var directory, .. var rest] => await TrainRankerCommand.Run(directory, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: bench search CORPUS QUERIES RESULTS [--postgres CONNECTION]
               bench search-report DIRECTORY [--postgres CONNECTION]   (DIRECTORY has corpus.jsonl and queries.jsonl)
               bench train-ranker DIRECTORY [WEIGHTS_FILE]
        """);
    return 2;
}
