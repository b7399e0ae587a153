using System.IO.Compression;
using System.Text.RegularExpressions;

namespace BoycottDirectory.Benchmarks;

/// <summary>The weight of every public page: its HTML as sent and its stylesheets as published, in Brotli, against one round trip of TCP.</summary>
internal static partial class WeightsBenchmark
{
    /// <summary>Bytes: ten segments of TCP's first window.</summary>
    private const int Goal = 14_336;

    private const int MostPages = 2_000;

    public static async Task<int> Run()
    {
        Report.Machine();
        using var folder = new TemporaryFolder();
        using var site = SiteProcess.Serve(folder.Path);
        await site.FirstAnswer("/ar");
        return await Print(site);
    }

    public static async Task<int> Print(SiteProcess site)
    {
        Report.Heading("Weight of pages with the starter catalogue: HTML + CSS, Brotli, bytes (the heaviest of each kind)");
        var weights = await Weigh(site);
        foreach (var kind in weights.GroupBy(weight => (weight.Kind, weight.Lang)).OrderBy(kind => kind.Key.Kind, StringComparer.Ordinal).ThenBy(kind => kind.Key.Lang))
        {
            var heaviest = kind.MaxBy(weight => weight.Total)!;
            Report.Line($"/{kind.Key.Lang}{kind.Key.Kind}{(kind.Count() > 1 ? $" ({kind.Count()} pages: {heaviest.Path})" : "")}",
                $"{heaviest.Html:N0} + {heaviest.Css:N0}", $"<= {Goal:N0}", heaviest.Total <= Goal);
        }

        return weights.Exists(weight => weight.Total > Goal) ? 1 : 0;
    }

    // Follows links from the two home pages; of all filters only the pages of the list, since filters multiply without end.
    private static async Task<List<Weight>> Weigh(SiteProcess site)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{site.Port}") };
        var styles = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = new List<Weight>();
        var seen = new HashSet<string>(["/ar", "/en"], StringComparer.Ordinal);
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var path) && weights.Count < MostPages)
        {
            if (await Sent(site, path) is not { } sent) continue;

            var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            var css = 0;
            foreach (Match link in Stylesheet().Matches(html))
            {
                var address = link.Groups["address"].Value;
                if (!styles.TryGetValue(address, out var size)) styles[address] = size = Brotli(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
                css += size;
            }

            weights.Add(new Weight(path, sent.Body.Length, css));
            foreach (var link in Links(html))
                if (seen.Add(link)) waiting.Enqueue(link);
        }

        return weights;
    }

    /// <summary>The site's own pages that a page links to.</summary>
    public static IEnumerable<string> Links(string html) => Link().Matches(html).Select(link => link.Groups["path"].Value);

    // Texts may link to what another version of the site has; the weights are of the pages there are.
    private static async Task<Answer?> Sent(SiteProcess site, string path)
    {
        try
        {
            return await Answer.Fetch(site.Port, path, "br");
        }
        catch (HttpRequestException exception)
        {
            Report.Line($"not weighed: {exception.Message}", "");
            return null;
        }
    }

    // What «dotnet publish» puts beside each file.
    private static int Brotli(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(bytes);
        return (int)packed.Length;
    }

    [GeneratedRegex("""<link rel="stylesheet" href="(?<address>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stylesheet();

    [GeneratedRegex("""<a [^>]*href="(?<path>/(ar|en)(/[^"?#.]*)?(\?page=\d+)?)["#]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    private sealed record Weight(string Path, int Html, int Css)
    {
        public int Total => Html + Css;

        public string Lang => Path[1..3];

        /// <summary>The address without language, page and the entry's name.</summary>
        public string Kind => Path.Split('?')[0][3..].Split('/') switch
        {
            [_, var section, _, .. var rest] => string.Join('/', ["", section, "…", .. rest]),
            var parts => string.Join('/', parts),
        };
    }
}
