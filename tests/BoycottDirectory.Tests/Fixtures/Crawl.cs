using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>A page as a reader got it.</summary>
public sealed record CrawledPage(string Path, HttpResponseMessage Answer, string Text)
{
    public int Status => (int)Answer.StatusCode;

    public string Lang => Path[1..3];

    public bool IsHtml => Answer.Content.Headers.ContentType?.MediaType == "text/html";

    /// <summary>The page parsed anew at each call: hundreds of trees at once would fill the memory.</summary>
    public IHtmlDocument Parse() => new HtmlParser().ParseDocument(Text);
}

/// <summary>Walks a site by its own links, as a search engine does.</summary>
public static class Crawl
{
    /// <summary>
    /// All pages and files that links lead to from the home pages. Of lists, pages with one parameter: filters combine to more addresses than
    /// there are atoms.
    /// </summary>
    public static async Task<IReadOnlyList<CrawledPage>> Of(Site site, params string[] headers)
    {
        var pages = new List<CrawledPage>();
        var known = new HashSet<string>(StringComparer.Ordinal) { "/ar", "/en" };
        var waiting = new Queue<string>(known);
        var notFollowed = new Dictionary<string, int>(StringComparer.Ordinal);
        using var client = await site.Client();
        while (waiting.TryDequeue(out var path))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            foreach (var header in headers) request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var page = new CrawledPage(path, answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            pages.Add(page);
            if (!page.IsHtml) continue;

            foreach (var link in page.Parse().QuerySelectorAll("a[href], link[href], script[src], img[src]"))
            {
                var target = (link.GetAttribute("href") ?? link.GetAttribute("src"))!;
                target = target.StartsWith(client.BaseAddress!.OriginalString, StringComparison.Ordinal) ? target[(client.BaseAddress.OriginalString.Length - 1)..] : target;
                target = target.Split('#')[0];
                // Every entry leads to the same few forms: two of each are enough.
                if (link.GetAttribute("rel") == "nofollow" && !known.Contains(target) && (notFollowed[FormOf(target)] = notFollowed.GetValueOrDefault(FormOf(target)) + 1) > 2) continue;
                if (target.StartsWith('/') && target.Count(letter => letter is '=') <= 1 && known.Add(target)) waiting.Enqueue(target);
            }
        }

        return pages;
    }

    private static string FormOf(string path) => path[..3] + path[path.LastIndexOf('/')..];
}
