using System.Globalization;
using BoycottDirectory.Search;
using BoycottDirectory.Tests.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Search;

public sealed class SnippetTests
{
    [Fact]
    public void Has_the_word_and_says_what_is_left_out()
    {
        var text = string.Concat(Enumerable.Repeat("before it ", 30)) + "المقاطَعة " + string.Concat(Enumerable.Repeat("after it ", 30));
        var (snippet, word) = Snippet.Of(text, ["مقاطع"])!.Value;
        Assert.Equal("المقاطعه", word);
        Assert.Contains("المقاطَعة", snippet, StringComparison.Ordinal);
        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_whole_of_a_short_text() => Assert.Equal("A short strike.", Snippet.Of("A short strike.", ["strike"])!.Value.Text);

    [Fact]
    public void Nothing_without_the_word() => Assert.Null(Snippet.Of("A short strike.", ["boycott"]));

    [Fact]
    public void Is_bounded_and_begins_no_cluster_in_its_middle() => AnyText.Utf16.Sample(text =>
    {
        if (Snippet.Of(text + " strike " + text, ["strike"]) is not { } snippet) return;
        Assert.True(snippet.Text.Length <= Snippet.Longest);
        if (text.Contains('…', StringComparison.Ordinal) || !snippet.Text.StartsWith('…')) return;
        Assert.False(char.IsLowSurrogate(snippet.Text[1]) || CharUnicodeInfo.GetUnicodeCategory(snippet.Text, 1) == UnicodeCategory.NonSpacingMark);
    });
}
