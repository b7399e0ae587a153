namespace BoycottDirectory.Benchmarks;

/// <summary>The memory of a site that answers much. What is resident includes the pages of the runtime's files, which all programs of a machine share.</summary>
internal static class MemoryBenchmark
{
    private const int Requests = 10_000, Goal = 200;

    /// <param name="site">A site that was just started.</param>
    /// <param name="varied">Addresses that differ each time.</param>
    public static async Task Print(SiteProcess site, Func<int, string> varied)
    {
        Report.Heading("Memory");
        Print("after the start", site);
        var pages = await Pages(site);
        LoadGenerator.Run(site.Port, number => pages[number % pages.Count], "Accept-Encoding: br\r\n", Contestant.Connections, TimeSpan.FromMinutes(5), Requests);
        Print($"after {Requests:N0} requests for {pages.Count:N0} pages", site);
        LoadGenerator.Run(site.Port, varied, "Accept-Encoding: br\r\n", Contestant.Connections, TimeSpan.FromMinutes(5), Requests);
        Print($"after {Requests:N0} further requests, each for another address", site);
    }

    private static void Print(string when, SiteProcess site) =>
        Report.Line($"resident {when} (its own {site.OwnMemory:N0} MB)", $"{site.Memory:N0} MB", $"< {Goal:N0} MB", site.Memory < Goal);

    // What a reader comes by who follows the site's own map.
    private static async Task<List<string>> Pages(SiteProcess site)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{site.Port}") };
        var pages = new List<string>();
        foreach (var path in new[] { "/ar/committees", "/en/committees", "/ar/targets", "/en/targets", "/ar/campaigns", "/en/campaigns" })
        {
            var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            pages.Add(path);
            pages.AddRange(WeightsBenchmark.Links(html).Where(link => link.StartsWith(path + "/", StringComparison.Ordinal)));
        }

        return [.. pages.Distinct(StringComparer.Ordinal)];
    }
}
