using System.Globalization;
using BoycottDirectory.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class HighlighterTests
{
    [Theory]
    [InlineData("حملة المُقَاطَعَةِ الشعبية", "مقاطعه", "حملة [المُقَاطَعَةِ] الشعبية"), InlineData("Boycott Campaign", "boycott", "[Boycott] Campaign")]
    [InlineData("Café de la Paix", "cafe", "[Café] de la Paix"), InlineData("Al-Quds", "quds", "Al-[Quds]"), InlineData("nothing here", "boycott", "nothing here")]
    [InlineData("Unions unite", "union", "[Unions] unite"), InlineData("مقـاطعة", "مقاطعه", "[مقـاطعة]")]
    public void Words_are_marked_as_written(string text, string word, string marked) => Assert.Equal(marked, Show(Highlighter.Mark(text, [word])));

    [Theory]
    [InlineData("Solidarity", "soli", "[Soli]darity"), InlineData("التَّضامن", "تضا", "[التَّضا]من"), InlineData("E\u0301lite", "e", "[E\u0301]lite")]
    public void What_is_typed_so_far_is_marked_with_its_marks(string text, string prefix, string marked) =>
        Assert.Equal(marked, Show(Highlighter.Mark(text, [], prefix)));

    [Fact]
    public void The_pieces_are_the_text_and_no_mark_begins_with_a_combining_character() => Gen.Select(AnyText.Utf16, AnyText.Word).Sample((text, word) =>
    {
        var words = Tokenizer.Words(text).Append(word).ToList();
        var parts = Highlighter.Mark(text, words, word);
        Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
        var at = 0;
        foreach (var part in parts)
        {
            Assert.NotEmpty(part.Text);
            Assert.True(at == 0 || CharUnicodeInfo.GetUnicodeCategory(text, at) != UnicodeCategory.NonSpacingMark || !part.IsMatch);
            Assert.False(at > 0 && char.IsSurrogatePair(text, at - 1));
            at += part.Text.Length;
        }
    });

    [Fact]
    public void A_hundred_thousand_combining_marks_are_no_trouble()
    {
        var text = "a" + new string('\u0301', 100_000);
        Assert.Equal(text, string.Concat(Highlighter.Mark(text, ["a"]).Select(part => part.Text)));
    }

    private static string Show(IEnumerable<HighlightPart> parts) => string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));
}
