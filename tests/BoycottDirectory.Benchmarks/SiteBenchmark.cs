namespace BoycottDirectory.Benchmarks;

/// <summary>The site beside bare Kestrel in one run, by turns, so that what else the machine does falls on both.</summary>
internal static class SiteBenchmark
{
    private const string Brotli = "Accept-Encoding: br\r\n";

    private static int asked;

    public static async Task<int> Run(string[] args)
    {
        var quick = args.Contains("--quick");
        Report.Machine();
        using var folder = new TemporaryFolder();
        await Start(folder);
        using (var site = SiteProcess.Serve(folder.Path))
        {
            await site.FirstAnswer("/ar");
            await Speed(site, folder, quick);
        }

        await Memory(folder);
        using (var site = SiteProcess.Serve(folder.Path)) await WeightsBenchmark.Print(site);

        using var large = new TemporaryFolder();
        await ImportBenchmark.Print(large, quick ? 4_000 : ImportBenchmark.Count, ImportBenchmark.Postgres(args));
        await LargeCatalogue(large, quick ? 4_000 : ImportBenchmark.Count);
        await ExchangeBenchmark.Print(large);
        return 0;
    }

    /// <summary><c>bench memory</c>: that part alone.</summary>
    public static async Task<int> Memory()
    {
        using var folder = new TemporaryFolder();
        await Memory(folder);
        return 0;
    }

    /// <summary><c>bench speed</c>: that part alone.</summary>
    public static async Task<int> Speed(string[] args)
    {
        Report.Machine();
        using var folder = new TemporaryFolder();
        using var site = SiteProcess.Serve(folder.Path);
        await site.FirstAnswer("/ar");
        await Speed(site, folder, args.Contains("--quick"));
        return 0;
    }

    private static async Task Memory(TemporaryFolder folder)
    {
        using var site = SiteProcess.Serve(folder.Path);
        await site.FirstAnswer("/ar");
        await MemoryBenchmark.Print(site, Varied("/ar/committees", 3));
    }

    /// <summary><c>bench start</c>: that part alone.</summary>
    public static async Task<int> Start()
    {
        Report.Machine();
        using var folder = new TemporaryFolder();
        await Start(folder);
        return 0;
    }

    private static async Task Start(TemporaryFolder folder)
    {
        Report.Heading("Start");
        foreach (var what in new[] { "first start, new database and starter catalogue, to the home page", "every later start, to the home page" })
        {
            using var site = SiteProcess.Serve(folder.Path);
            Start(what, site, await site.FirstAnswer("/ar"));
        }
    }

    private static void Start(string what, SiteProcess site, TimeSpan time)
    {
        // Read at once: the site goes on to warm itself up.
        var processor = site.Processor.TotalSeconds;
        Report.Line($"{what} (processor {processor:N1} s)", $"{time.TotalSeconds:N2} s", "< 2 s", time.TotalSeconds < 2);
    }

    private static async Task Speed(SiteProcess site, TemporaryFolder folder, bool quick)
    {
        var home = await Answer.Fetch(site.Port, "/ar", "br");
        using var bare = SiteProcess.ServeBare(BareServer.Save(folder,
            home, await Answer.Fetch(site.Port, "/ar/committees", null), await Answer.Fetch(site.Port, "/ar/committees", "br")));
        await bare.FirstAnswer("/0");
        var bareHome = new Contestant("bare Kestrel, bytes of the home page", bare, _ => "/0", Brotli);
        var cached = new Contestant("cached home page", site, _ => "/ar", Brotli, bareHome, 0.85);
        var unchanged = new Contestant("home page not changed since (304)", site, _ => "/ar", $"{Brotli}If-None-Match: {home.Headers["ETag"]}\r\n", bareHome);
        var bareList = new Contestant("bare Kestrel, bytes of the list", bare, _ => "/1");
        var list = new Contestant("uncached list of 30", site, Varied("/ar/committees", 3), "", bareList, 0.15);
        var barePacked = new Contestant("bare Kestrel, bytes of the list in Brotli", bare, _ => "/2", Brotli);
        var packed = new Contestant("uncached list of 30, in Brotli", site, Varied("/ar/committees", 3), Brotli, barePacked);
        Contestant[] all = [bareHome, cached, unchanged, bareList, list, barePacked, packed];
        foreach (var contestant in all) contestant.WarmUp(quick ? 3_000 : 15_000, TimeSpan.FromSeconds(60));
        for (var round = 0; round < (quick ? 3 : 7); round++)
            foreach (var contestant in all) contestant.Measure(TimeSpan.FromSeconds(quick ? 1 : 2));

        Report.Heading($"Speed at {Contestant.Connections} connections beside bare Kestrel sending the same headers and bytes; medians of rounds by turns");
        foreach (var contestant in all) contestant.Print();
        list.PrintLatency(25);
    }

    private static async Task LargeCatalogue(TemporaryFolder folder, int count)
    {
        using var site = SiteProcess.Serve(folder.Path);
        await site.FirstAnswer("/ar");
        Report.Heading($"Uncached pages of a catalogue of {count:N0}, at {Contestant.Connections} connections: p50 / p99 in ms");
        string[] kinds = ["committee", "coalition", "campaign", "group"], countries = ["PS", "EG", "US", "FR"];
        foreach (var (what, path) in new (string, Func<int, string>)[]
        {
            ("home", _ => Next("/ar?")),
            ("list, first pages", Varied("/ar/committees", 3)),
            ("list, any page", Varied("/en/committees", count / 30)),
            ("list by country", number => Next($"/ar/committees?country={countries[number % 4]}&")),
            ("list by country and kind, last confirmed first", number => Next($"/ar/committees?country={countries[number % 4]}&kind={kinds[number / 4 % 4]}&sort=confirmed&")),
            ("list by name (any text)", number => Next($"/en/committees?q=committee+{number % count}&")),
            ("committee", number => Next($"/ar/committees/{GeneratedCommittees.Slug(1 + (number * 7919 % count))}?")),
        })
        {
            LoadGenerator.Run(site.Port, path, Brotli, Contestant.Connections, TimeSpan.FromSeconds(2));
            var load = LoadGenerator.Run(site.Port, path, Brotli, Contestant.Connections, TimeSpan.FromSeconds(3));
            Report.Line(what, $"{load.Percentile(0.5):N1} / {load.Percentile(0.99):N1}", "", null);
        }
    }

    // Each address is asked for once: pages and orders of the list by turns, and a parameter that means nothing to the site.
    private static Func<int, string> Varied(string path, int pages)
    {
        string[] sorts = ["name", "newest", "confirmed"];
        return number => Next($"{path}?page={1 + (number % pages)}&sort={sorts[number / pages % 3]}&");
    }

    private static string Next(string path) => $"{path}asked={Interlocked.Increment(ref asked)}";
}
