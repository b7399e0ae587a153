using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Languages;
using Xunit;

namespace BoycottDirectory.BrowserTests.Shell;

public sealed class CrawlTests(Crawl crawl) : IClassFixture<Crawl>
{
    // A home page, the list, an entry and its history in both languages are the least that must have been found.
    private const int FewestPages = 300;

    [Fact]
    public void Every_link_leads_somewhere()
    {
        Assert.True(crawl.Pages.Count > FewestPages, $"only {crawl.Pages.Count} pages were found");
        Expect.None(
            from answer in crawl.Answers
            where answer.Value.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect)
            select $"{answer.Key} on {answer.Value.From} answers {(int)answer.Value.Status}");
    }

    [Fact]
    public void Every_fragment_is_on_the_page_that_its_link_names()
    {
        var pages = crawl.Pages.ToDictionary(page => page.Address, StringComparer.Ordinal);
        Expect.None(
            from page in crawl.Pages
            from link in page.Document.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!)
            where link.StartsWith('#') || link.StartsWith('/')
            let parts = link.Split('#', 2)
            let target = parts[0].Length == 0 ? page : pages.GetValueOrDefault(parts[0])
            where target?.Document.GetElementById(Uri.UnescapeDataString(parts[1])) is null
            select $"{page.Address} links to {link}");
    }

    [Fact]
    public void Every_page_has_a_title_and_a_heading_of_its_own()
    {
        Expect.None(crawl.Pages.Where(page => page.Document.QuerySelectorAll("h1").Length != 1 || string.IsNullOrWhiteSpace(page.Document.Title)).Select(page => page.Address));
        Expect.None(Repeated(page => page.Document.Title));
        Expect.None(Repeated(page => page.Document.QuerySelector("h1")!.TextContent.Trim()));

        IEnumerable<string> Repeated(Func<CrawledPage, string?> of) =>
            from page in crawl.Pages
            where page.IsWhole
            // A campaign may bear the name of the committee that runs it.
            group page.Address by (page.Section, of(page)) into same
            where same.Count() > 1
            select $"“{same.Key.Item2}”: {string.Join(' ', same)}";
    }

    [Fact]
    public void The_title_of_a_filtered_list_names_the_filter() =>
        Expect.None(
            from page in crawl.Pages
            where page.Address.Contains("/committees?", StringComparison.Ordinal) && !page.Address.Contains("sort=", StringComparison.Ordinal) && !page.Address.Contains("page=", StringComparison.Ordinal)
            group page.Address by (page.Language, page.Document.Title) into same
            where same.Count() > 1
            select string.Join(' ', same));

    [Fact]
    public void Every_page_is_marked_with_its_language_and_names_its_twin()
    {
        foreach (var page in crawl.Pages)
        {
            var (html, other) = (page.Document.DocumentElement, SiteLanguage.Other(page.Language));
            Assert.Equal((page.Language, page.Language == "ar" ? "rtl" : "ltr"), (html.GetAttribute("lang"), html.GetAttribute("dir")));
            var link = page.Document.QuerySelector("a.switch")!;
            Assert.Equal("/" + other + page.Address[3..], link.GetAttribute("href"));
            Assert.Equal((other, other, SiteLanguage.NativeName(other)), (link.GetAttribute("lang"), link.GetAttribute("hreflang"), link.TextContent.Trim()));
            Assert.Contains(crawl.Pages, twin => twin.Address == "/" + other + page.Address[3..]);

            if (page.Document.QuerySelector("meta[name=robots]") is not null) continue;
            Assert.EndsWith(page.Address, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.Equal(["ar", "en", "x-default"], page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(one => one.GetAttribute("hreflang")!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_entry_tells_search_engines_what_it_is()
    {
        var entries = crawl.Pages.Where(page => page.IsWhole && page.Address[3..].StartsWith("/committees/", StringComparison.Ordinal) && page.Address.Count(letter => letter == '/') == 3).ToList();
        Assert.NotEmpty(entries);
        foreach (var page in entries)
        {
            using var data = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Equal("NGO", data.RootElement.GetProperty("@type").GetString());
            Assert.EndsWith(page.Address[3..], data.RootElement.GetProperty("@id").GetString()!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_on_any_page_comes_from_elsewhere_or_stands_in_the_page_itself() =>
        Expect.None(
            from page in crawl.Pages
            from element in page.Document.QuerySelectorAll("script:not([type='application/ld+json']), style, [style], iframe, img, object, embed, link[rel=stylesheet], link[rel=preload], link[rel=icon]")
            let source = element.GetAttribute("src") ?? element.GetAttribute("href")
            where source?.StartsWith('/') != true || source.StartsWith("//", StringComparison.Ordinal) || element.HasAttribute("style")
            select $"{page.Address}: {element.OuterHtml}");

    [Fact]
    public void Ids_are_given_once_a_page() =>
        Expect.None(
            from page in crawl.Pages
            from id in page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1)
            select $"{page.Address}: {id.Key}");

    [Fact]
    public void No_text_is_in_another_script_than_its_page_unless_it_is_marked() =>
        Expect.None(crawl.Pages.SelectMany(Foreign).Distinct());

    [Fact]
    public void No_field_is_empty() =>
        Expect.None(
            from page in crawl.Pages
            from element in page.Document.QuerySelectorAll("h1, h2, h3, dt, dd, a, button, p:not(:has(*)), li, summary, bdi, time")
            where string.IsNullOrWhiteSpace(element.TextContent)
            select $"{page.Address}: {element.OuterHtml}");

    // A text is in the page's script when most of its letters are: an acronym in an Arabic sentence is part of it.
    private static IEnumerable<string> Foreign(CrawledPage page) =>
        from text in page.Document.Body!.Descendants<IText>()
        let arabic = text.Data.Count(letter => letter is >= '\u0600' and <= '\u06ff')
        let latin = text.Data.Count(letter => char.IsLetter(letter) && letter < '\u0250')
        where page.Language == "ar" ? latin > arabic : arabic > latin
        where !text.GetAncestors().OfType<IElement>().TakeWhile(element => element.LocalName != "html")
            .Any(element => element.LocalName is "bdi" or "script" or "code" || element.HasAttribute("lang") || element.HasAttribute("dir"))
        select $"{page.Language}: «{text.Data.Trim()}» in {text.ParentElement!.LocalName}.{text.ParentElement.ClassName} ({page.Address})";
}
