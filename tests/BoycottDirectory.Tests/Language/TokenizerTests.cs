using BoycottDirectory.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class TokenizerTests
{
    [Theory]
    [InlineData("BDS حركة", "bds|حركه"), InlineData("BDSحركة", "bds|حركه"), InlineData("Palestine48", "palestine48"), InlineData("فلسطين48", "فلسطين48")]
    [InlineData("one,two;three", "one|two|three"), InlineData("a\uD800b", "a|b"), InlineData("O'Brien", "obrien")]
    public void Words_end_at_punctuation_and_where_scripts_touch(string text, string words) => Assert.Equal(words.Split('|'), Tokenizer.Words(text));

    [Fact]
    public void A_word_remembers_its_place_with_its_marks()
    {
        var token = Tokenizer.Tokens("لا مُقاطَعَةً!")[1];
        Assert.Equal(("مقاطعه", "مُقاطَعَةً"), (token.Text, "لا مُقاطَعَةً!"[token.Start..token.End]));
    }

    [Fact]
    public void Places_are_in_order_within_the_text() => AnyText.Utf16.Sample(text =>
    {
        var last = 0;
        foreach (var token in Tokenizer.Tokens(text))
        {
            Assert.NotEmpty(token.Text);
            // A ligature of several words gives several tokens of the same place.
            Assert.True(token.Start >= 0 && token.End > token.Start && token.End <= text.Length && token.End >= last);
            last = token.End;
        }
    });

    [Fact]
    public void Text_twice_as_long_gives_twice_the_words() => AnyText.Utf16.Sample(text =>
        Assert.Equal(2 * Tokenizer.Words(text + " ").Count, Tokenizer.Words(text + " " + text + " ").Count));
}
