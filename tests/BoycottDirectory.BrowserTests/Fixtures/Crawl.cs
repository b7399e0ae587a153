using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>A page of the site as it was served.</summary>
public sealed record CrawledPage(string Address, HttpStatusCode Status, IHtmlDocument Document)
{
    /// <summary>ar or en.</summary>
    public string Language => Address[1..3];

    /// <summary>The language and the kind of entry.</summary>
    public string Section => string.Join('/', Address.Split('?')[0].Split('/').Take(3));

    /// <summary>A page without a query: lists by filter are views of one page.</summary>
    public bool IsWhole => !Address.Contains('?', StringComparison.Ordinal);
}

/// <summary>
/// Every page that links lead to from the two home pages. Of a list's views only those are opened that the list without filters links to:
/// their combinations are made by the same code and are thousands, and a calendar goes on for ever.
/// </summary>
public sealed class Crawl : IAsyncLifetime
{
    // What other tests enter is not theirs to judge here.
    private readonly OwnSite site = OwnSite.Start();
    private readonly ConcurrentDictionary<string, (HttpStatusCode Status, string From)> answers = new(StringComparer.Ordinal);

    public IReadOnlyList<CrawledPage> Pages { get; private set; } = [];

    /// <summary>What each address that a page links to answered, and one page that links to it.</summary>
    public IReadOnlyDictionary<string, (HttpStatusCode Status, string From)> Answers => answers;

    public async ValueTask InitializeAsync()
    {
        using var client = site.Client();
        var pages = new ConcurrentDictionary<string, CrawledPage>(StringComparer.Ordinal);
        List<string> next = ["/ar", "/en"];
        foreach (var home in next) answers[home] = (default, "");
        while (next.Count > 0)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (address, cancellation) =>
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellation);
                answers[address] = (answer.StatusCode, answers[address].From);
                var target = (int)answer.StatusCode / 100 == 3 ? Local(answer.Headers.Location!.ToString()) : null;
                if (target is not null && answers.TryAdd(target, (default, address))) found.Add(target);
                if (answer.Content.Headers.ContentType?.MediaType != "text/html" || !IsOfLanguage(address)) return;

                var page = new CrawledPage(address, answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(cancellation)));
                pages[address] = page;
                foreach (var link in Links(page))
                    if ((page.IsWhole || !link.Contains('?', StringComparison.Ordinal)) && answers.TryAdd(link, (default, address))) found.Add(link);
            });
            next = [.. found];
        }

        Pages = [.. pages.Values.OrderBy(page => page.Address, StringComparer.Ordinal)];
    }

    /// <summary>The addresses within the site that a page names, without fragments.</summary>
    public IEnumerable<string> Links(CrawledPage page) =>
        from element in page.Document.QuerySelectorAll("[href], [src]")
        let address = element.GetAttribute("href") ?? element.GetAttribute("src")!
        let local = Local(address)
        where local.StartsWith('/') && !local.StartsWith("//", StringComparison.Ordinal)
        select local.Split('#')[0];

    private string Local(string address) => address.StartsWith(site.Origin + "/", StringComparison.Ordinal) ? address[site.Origin.Length..] : address;

    // What serves machines has no language.
    private static bool IsOfLanguage(string address) => address is "/ar" or "/en" || address.StartsWith("/ar/", StringComparison.Ordinal) || address.StartsWith("/en/", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
