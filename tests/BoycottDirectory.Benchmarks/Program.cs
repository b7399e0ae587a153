using BoycottDirectory.Benchmarks;

return args switch
{
    ["site", .. var rest] => await SiteBenchmark.Run(rest),
    ["weights"] => await WeightsBenchmark.Run(),
    ["import", .. var rest] => await ImportBenchmark.Run(rest),
    ["bare", var port, var answers] => BareServer.Run(port, answers),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: bench site [--quick] [--postgres CONNECTION]   all figures of the site beside bare Kestrel
               bench import [COUNT] [--postgres CONNECTION]   generated committees through the import command (20,000)
               bench weights                                  HTML + CSS of every public page, Brotli
        CONNECTION names an empty database.
        """);
    return 2;
}
