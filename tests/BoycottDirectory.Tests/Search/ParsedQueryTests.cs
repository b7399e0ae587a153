using BoycottDirectory.Search;
using BoycottDirectory.Tests.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Search;

public class ParsedQueryTests
{
    [Theory]
    [InlineData("boycott campaign", "boycott campaign", "", ""), InlineData("\"boycott campaign\" cairo", "boycott campaign cairo", "boycott campaign", "")]
    [InlineData("union -student", "union", "", "student"), InlineData("union -\"student group\"", "union", "", "student group"), InlineData("«لجنة المقاطعة» نابلس", "لجنه المقاطعه نابلس", "لجنه المقاطعه", "")]
    [InlineData("“solidarity group”", "solidarity group", "solidarity group", ""), InlineData("anti-apartheid", "anti apartheid", "", ""), InlineData("- union", "union", "", "")]
    [InlineData("\"open quote", "open quote", "", ""), InlineData("a\"b\"", "a b", "b", "")]
    public void Words_phrases_and_exclusions(string typed, string words, string phrases, string excluded)
    {
        var query = ParsedQuery.Parse(typed);
        Assert.Equal((words, phrases, excluded), (string.Join(' ', query.Words), string.Join('|', query.Phrases), string.Join('|', query.Excluded)));
    }

    [Theory]
    [InlineData("union country:eg", "EG", ""), InlineData("COUNTRY:Egypt kind:union x", "EG", "union"), InlineData("بلد:مصر", "EG", ""), InlineData("country:\"south africa\"", "ZA", "")]
    [InlineData("country:xx", "xx", ""), InlineData("نوع:union", "", "union"), InlineData("country:", "", "")]
    public void Filters(string typed, string countries, string kinds)
    {
        var query = ParsedQuery.Parse(typed);
        Assert.Equal((countries, kinds), (string.Join('|', query.Filter.Countries), string.Join('|', query.Filter.Kinds)));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("\"\""), InlineData("- - -"), InlineData("؟"), InlineData("-union"), InlineData("\uD800\0")]
    public void Nothing_to_look_for_is_no_error(string? typed) => Assert.True(ParsedQuery.Parse(typed).IsEmpty);

    [Fact]
    public void Any_text_is_taken_apart() => AnyText.Utf16.Sample(text => Assert.NotNull(ParsedQuery.Parse(text).Words));

    [Fact]
    public void Long_text_is_cut_and_says_so() => Assert.True(ParsedQuery.Parse(new string('"', 100_000)).IsShortened);
}
