using System.Text;
using BoycottDirectory.Pages;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public class PageFileTests
{
    private const string Good = "---\ntitle: عن الدليل\ndescription: One sentence.\norder: 10\nmenu: header\nkind: about\nupdated: 2026-11-22\n---\n## Why\n\nText.\n";

    [Fact]
    public void Reads_a_page()
    {
        var page = Read(Good);
        Assert.Equal(("about", "ar", "عن الدليل", "One sentence.", 10), (page.Key, page.Lang, page.Title, page.Description, page.Order));
        Assert.Equal(("header", "about", "2026-11-22"), (page.Menu, page.Kind, page.Updated));
        Assert.Equal("Why", Assert.Single(page.Headings).Text);
        Assert.Contains("<p dir=\"auto\">Text.</p>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_same_page_with_a_byte_order_mark_and_the_line_ends_of_windows()
    {
        var other = PageFile.Read("about", "ar", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(Read(Good).Html, other.Html);
        Assert.Equal("عن الدليل", other.Title);
    }

    [Theory]
    [InlineData("", 1, "NoFrontMatter")] // 0 bytes
    [InlineData("# A text without front matter\n", 1, "NoFrontMatter")]
    [InlineData("---\ntitle: x\n", 1, "FrontMatterOpen")] // truncated
    [InlineData("---\n---\n", 2, "Yaml")]
    [InlineData("---\ntitle: x\nauthor: somebody\n---\n", 3, "UnknownKey")]
    [InlineData("---\ntitle: x\ntitle: y\n---\n", 3, "KeyTwice")]
    [InlineData("---\ntitle: x\norder: 1: 2\n---\n", 3, "Yaml")]
    [InlineData("---\n- title\n---\n", 2, "Yaml")]
    [InlineData("---\ntitle: [a, b]\n---\n", 2, "NotPlain")]
    [InlineData("---\ntitle: {a: b}\n---\n", 2, "NotPlain")]
    [InlineData("---\ntitle: &a x\n---\n", 2, "NotPlain")] // what YAML bombs are made of
    [InlineData("---\ntitle: *a\n---\n", 2, "NotPlain")]
    [InlineData("---\ntitle: !!binary x\n---\n", 2, "NotPlain")]
    [InlineData("---\ntitle: !System.IO.FileInfo x\n---\n", 2, "NotPlain")]
    [InlineData("---\ntitle: \"open\norder: 1\n---\n", 2, "Yaml")]
    public void Says_what_is_wrong_and_on_which_line(string text, int line, string code)
    {
        var wrong = Assert.Throws<PageException>(() => Read(text));
        Assert.Equal((line, code), (wrong.Line, wrong.Code));
    }

    [Theory]
    [InlineData("title: عن الدليل", "title:", 2, "KeyMissing")]
    [InlineData("description: One sentence.\n", "", 1, "KeyMissing")]
    [InlineData("order: 10", "order: ten", 4, "NotNumber")]
    [InlineData("menu: header", "menu: sidebar", 5, "NotOneOf")]
    [InlineData("kind: about", "kind: poem", 6, "NotOneOf")]
    [InlineData("updated: 2026-11-22", "updated: yesterday", 7, "NotDate")]
    public void Says_which_value_is_wrong_and_on_which_line(string right, string wrong, int line, string code)
    {
        var refusal = Assert.Throws<PageException>(() => Read(Good.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal((line, code), (refusal.Line, refusal.Code));
    }

    [Fact]
    public void Names_the_line_that_is_not_utf8()
    {
        var wrong = Assert.Throws<PageException>(() => PageFile.Read("about", "en", [.. Encoding.UTF8.GetBytes(Good), 0xC3, 0x28]));
        Assert.Equal((12, "NotUtf8"), (wrong.Line, wrong.Code));
    }

    [Fact]
    public void Refuses_what_is_too_large_before_it_reads_it()
    {
        Assert.Equal("FileLarge", Assert.Throws<PageException>(() => PageFile.Read("about", "en", new byte[10_000_000])).Code);
        Assert.Equal("BodyLong", Assert.Throws<PageException>(() => Read(Good + new string('x', 20_001))).Code);
        Assert.Equal("FrontMatterLong", Assert.Throws<PageException>(() => Read("---\ntitle: " + new string('x', 8_001) + "\n---\n")).Code);
    }

    [Fact]
    public void Survives_front_matter_that_is_nested_without_end() =>
        Assert.Equal("NotPlain", Assert.Throws<PageException>(() => Read("---\ntitle: " + new string('[', 7_000) + "\n---\n")).Code);

    private static MarkdownPage Read(string text) => PageFile.Read("about", "ar", Encoding.UTF8.GetBytes(text));
}
