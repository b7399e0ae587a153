using System.Text.RegularExpressions;
using BoycottDirectory.Pages;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public partial class ShippedPagesTests
{
    public static TheoryData<string> Keys =>
        [.. Repository.Files("content/pages", ".md").Select(file => file.Split('/')[2]).Distinct()];

    [Fact]
    public void Every_page_of_the_contract_ships() =>
        Assert.Empty(new[] { "about", "editorial-policy", "privacy", "take-part", "start-a-committee", "accessibility", "history", "api" }
            .Except(Keys.Select(key => key.Data)));

    [Theory, MemberData(nameof(Keys))]
    public void Both_languages_of_a_page_are_the_same_page(string key)
    {
        var (arabic, english) = (Read(key, "ar"), Read(key, "en"));
        Assert.Equal((arabic.Order, arabic.Menu, arabic.Kind, arabic.Updated), (english.Order, english.Menu, english.Kind, english.Updated));
        Assert.Equal(Headings(arabic), Headings(english));
        Assert.NotEqual(arabic.Title, english.Title);
        Assert.Matches(@"\p{IsArabic}{3}", arabic.Html);
    }

    [Theory, MemberData(nameof(Keys))]
    public void Both_languages_of_a_page_lead_to_the_same_places_of_the_site(string key) =>
        Assert.Equal(Addresses(Read(key, "ar")), Addresses(Read(key, "en")));

    private static MarkdownPage Read(string key, string lang) =>
        PageFile.Read(key, lang, File.ReadAllBytes(Repository.Path("content", "pages", key, lang + ".md")));

    private static IEnumerable<string> Headings(MarkdownPage page) => Heading().Matches(page.Html).Select(match => match.Groups[1].Value);

    // Sources may differ: a page may cite one in its own language besides.
    private static IEnumerable<string> Addresses(MarkdownPage page) =>
        Link().Matches(page.Html).Select(match => match.Groups[1].Value).Where(address => address.StartsWith('/')).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("<(h[2-6])[ >]", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex("href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
