using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BoycottDirectory.Pages;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public class SafeMarkdownTests
{
    private static readonly string[] Elements =
    [
        "p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody",
        "tr", "th", "td", "sup", "div", "section", "img",
    ];

    private static readonly string[] Attributes = ["href", "src", "alt", "id", "class", "start", "scope", "dir", "rel", "tabindex"];

    private static readonly string[] Pieces =
        ["[", "](", ")", "<", ">", "\"", "javascript:", "onclick=", "<script>", "![", "`", "\n", "# ", "> ", "- ", "|", "&#x6A;", "*", "_", "{", "}", "[^1]", ":", "media:0123456789abcdef0123"];

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#x6A;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Makes_no_link_of_a_scheme_but_http_and_https(string markdown) =>
        Assert.DoesNotContain(Parse(markdown).QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Contains(':', StringComparison.Ordinal));

    [Theory]
    [InlineData("![x](https://evil.example/pixel.png)")]
    [InlineData("![x](https://www.youtube.com/watch?v=x)")]
    [InlineData("![x](x){onload=alert(1)}")]
    [InlineData("# h {onclick=alert(1)}")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe src=https://evil.example></iframe>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("[x](https://a.example \"t\\\" onclick=alert(1) \\\"\")")]
    [InlineData("<https://a.example/\"onclick=alert(1)>")]
    [InlineData("```\" onclick=alert(1)\nx\n```")]
    [InlineData("[^1]\n\n[^1]: <script>alert(1)</script>")]
    [InlineData("<form action=https://evil.example><input></form>")]
    public void Lets_nothing_through_that_acts_or_loads(string markdown) => AssertHarmless(SafeMarkdown.Render(markdown).Html);

    [Fact]
    public void Lets_no_text_through_that_acts_or_loads() =>
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.String)
            .Array[0, 40].Select(string.Concat).Sample(markdown => AssertHarmless(SafeMarkdown.Render(markdown).Html), iter: 3_000);

    [Theory, MemberData(nameof(Pathological))]
    public void Renders_what_is_made_to_exhaust_parsers(string name, string markdown)
    {
        Assert.InRange(markdown.Length, 1, 20_000);
        AssertHarmless(SafeMarkdown.Render(markdown).Html);
        Assert.NotEmpty(name);
    }

    [Theory, InlineData("-"), InlineData("* ")]
    public void A_long_rule_is_not_nested(string sign) =>
        Assert.Equal("<hr>", SafeMarkdown.Render(Times(sign, 150)).Html.Trim());

    [Fact]
    public void Shows_what_is_nested_too_deeply_as_plain_text_and_says_so_beforehand()
    {
        var markdown = new string('>', 10_000) + "<b>";
        Assert.False(SafeMarkdown.CanRender(markdown));
        Assert.StartsWith("<p dir=\"auto\">&gt;&gt;", SafeMarkdown.Render(markdown).Html, StringComparison.Ordinal);
        Assert.EndsWith("&lt;b&gt;</p>", SafeMarkdown.Render(markdown).Html, StringComparison.Ordinal);
        Assert.True(SafeMarkdown.CanRender("> fine"));
    }

    [Fact]
    public void Gives_each_block_its_own_direction_and_headings_readable_ids()
    {
        var body = Parse("## عن الموقع\n\nEnglish\n\n- بند\n");
        Assert.Equal(("عن-الموقع", "auto"), (body.QuerySelector("h2")!.Id, body.QuerySelector("h2")!.GetAttribute("dir")));
        Assert.All(body.QuerySelectorAll("h2, p, li"), block => Assert.Equal("auto", block.GetAttribute("dir")));
        Assert.Equal("عن-الموقع", Assert.Single(SafeMarkdown.Render("## عن الموقع").Headings).Id);
    }

    [Fact]
    public void Gives_no_id_that_the_page_has_and_tells_those_of_several_texts_apart()
    {
        const string text = "## Main\n\n## Sources[^1]\n\n[there](#sources)\n\n[^1]: note";
        Assert.Equal(["text-main", "sources"], SafeMarkdown.Render(text).Headings.Select(heading => heading.Id));
        var part = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(SafeMarkdown.Render(text, "a").Html);
        Assert.All(part.QuerySelectorAll("[id]"), element => Assert.StartsWith("a-", element.Id, StringComparison.Ordinal));
        var links = part.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        Assert.All(links, link => Assert.NotNull(part.GetElementById(link[1..])));
    }

    [Theory]
    [InlineData("![a \"shore\"](media:0123456789abcdef0123)")]
    [InlineData("![a \"shore\"](/media/0123456789abcdef0123-640.jpg \"title\")")]
    [InlineData("![a \"shore\"][p]\n\n[p]: media:0123456789abcdef0123")]
    public void Shows_pictures_of_the_sites_own(string markdown) =>
        Assert.Equal("<p dir=\"auto\"><img src=\"/media/0123456789abcdef0123\" alt=\"a &quot;shore&quot;\"></p>", SafeMarkdown.Render(markdown).Html.Trim());

    [Theory]
    [InlineData("![a *shore*](https://evil.example/x.png)")]
    [InlineData("![a *shore*](//evil.example/media/0123456789abcdef0123.png)")]
    [InlineData("![a *shore*](/media/../ar)")]
    [InlineData("![a *shore*](data:image/png;base64,AAAA)")]
    [InlineData("![a *shore*](media:0123456789abcdef0123?x)")]
    public void Leaves_of_another_picture_its_words(string markdown) => Assert.Equal("<p dir=\"auto\">a shore</p>", SafeMarkdown.Render(markdown).Html.Trim());

    [Fact]
    public void Writes_footnotes_that_lead_there_and_back()
    {
        var body = Parse("قول[^١]\n\n[^١]: مصدره\n");
        var (there, back) = (body.QuerySelector("a.footnote-ref")!.GetAttribute("href")!, body.QuerySelector(".footnotes a.footnote-back-ref")!.GetAttribute("href")!);
        Assert.NotNull(body.QuerySelector($"[id='{there[1..]}']"));
        Assert.NotNull(body.QuerySelector($"[id='{back[1..]}']"));
        Assert.Equal("auto", body.QuerySelector(".footnotes p")!.GetAttribute("dir"));
    }

    [Fact]
    public void Tells_other_sites_and_search_engines_nothing_by_its_links()
    {
        var body = Parse("[out](https://a.example) [in](/about) https://b.example");
        Assert.Equal(["noopener nofollow external", null, "noopener nofollow external"], body.QuerySelectorAll("a").Select(link => link.GetAttribute("rel")));
    }

    [Fact]
    public void Puts_a_table_into_a_box_that_scrolls_and_names_its_columns()
    {
        var body = Parse("| a | b |\n|---|---|\n| c | d |\n");
        Assert.Equal("0", body.QuerySelector("div.table > table")!.ParentElement!.GetAttribute("tabindex"));
        Assert.All(body.QuerySelectorAll("th"), cell => Assert.Equal("col", cell.GetAttribute("scope")));
    }

    /// <summary>After cmark's test/pathological_tests.py, cut to what a text may have.</summary>
    public static TheoryData<string, string> Pathological
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, text) in new (string, string)[]
            {
                ("nested strong emphasis", Times("*a **a ", 60_000) + "b" + Times(" a** a*", 60_000)),
                ("closers without openers", Times("a_ ", 65_000)),
                ("openers without closers", Times("_a ", 65_000)),
                ("link closers", Times("a]", 65_000)),
                ("link openers", Times("[a", 65_000)),
                ("mismatched openers and closers", Times("*a_ ", 50_000)),
                ("openers and closers of a multiple of 3", "a**b" + Times("c* ", 50_000)),
                ("links and emphasis", Times("[ a_", 50_000)),
                ("links in links", Times("[a](b", 50_000)),
                ("open link in parentheses", Times("[ (](", 50_000)),
                ("pattern of images", Times("![[]()", 50_000)),
                ("nested brackets", Times("[", 9_000) + "a" + Times("]", 9_000)),
                ("nested quotes", Times("> ", 9_000) + "a"),
                ("nested lists", string.Concat(Enumerable.Range(0, 190).Select(depth => new string(' ', depth) + "* a\n"))),
                ("many code fences", Times("```\n", 4_000)),
                ("backticks", string.Concat(Enumerable.Range(1, 190).Select(length => "e" + new string('`', length)))),
                ("unclosed links", Times("[a](<b", 30_000)),
                ("unclosed comment", "</" + Times("<!--", 30_000)),
                ("empty lines in a deep list", Times("- ", 3_000) + "x" + Times("\n", 3_000)),
                ("references", string.Concat(Enumerable.Range(0, 900).Select(number => $"[a{number}]: /u\n"))),
                ("reference used often", "[a]: /u\n\n" + Times("[a] ", 20_000)),
                ("footnotes", string.Concat(Enumerable.Range(0, 900).Select(number => $"[^{number}]: x\n[^{number}] "))),
                ("table of many columns", Times("|a", 3_000) + "|\n" + Times("|-", 3_000) + "|\n" + Times("|b", 3_000)),
                ("table of many rows", "|a|b|\n|-|-|\n" + Times("|\n", 8_000)),
                ("null characters", Times("abc\u0000de\u0000", 10_000)),
                ("one long word", Times("ا", 20_000)),
                ("many headings alike", Times("## a\n", 4_000)),
                ("autolinks", Times("https://a.", 19_000)),
                ("mail addresses", Times("a@b.c ", 19_000)),
                ("entities", Times("&#x202e;", 19_000)),
            }) data.Add(name, text[..Math.Min(text.Length, 20_000)]);
            return data;
        }
    }

    private static string Times(string text, int characters) => string.Concat(Enumerable.Repeat(text, characters / text.Length));

    private static IElement Parse(string markdown) => new HtmlParser().ParseDocument(SafeMarkdown.Render(markdown).Html).Body!;

    private static void AssertHarmless(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            if (element.GetAttribute("src") is { } picture) Assert.Matches("^/media/[0-9a-f]{20}$", picture);
            if (element.GetAttribute("href") is { } address) Assert.Matches("^(https?:|[^:/?#]*([/?#]|$))", address);
        }

        // What a browser would make of it is what was checked.
        Assert.Equal(body.InnerHtml, new HtmlParser().ParseDocument("<body>" + body.InnerHtml).Body!.InnerHtml);
    }
}
