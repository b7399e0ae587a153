using BoycottDirectory.Pages;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public class LinksTests
{
    [Theory]
    [InlineData("ar", "<a href=\"/about\">", "<a href=\"/ar/about\">")]
    [InlineData("en", "<a href=\"/\"><a href=\"/committees?country=be\">", "<a href=\"/en/\"><a href=\"/en/committees?country=be\">")]
    [InlineData("en", "<a href=\"https://example.org/about\"><a href=\"#fn:1\">", "<a href=\"https://example.org/about\"><a href=\"#fn:1\">")]
    public void Leads_links_within_the_site_to_the_language_of_the_page(string language, string html, string expected)
    {
        using var culture = new Culture(language);
        Assert.Equal(expected, Links.InLanguage(html));
    }
}
