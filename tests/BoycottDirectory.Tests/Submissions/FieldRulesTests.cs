using System.Text;
using BoycottDirectory.Submissions;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Submissions;

public class FieldRulesTests
{
    [Theory]
    [InlineData("a"), InlineData("bds-47"), InlineData("0"), InlineData("a-b-c")]
    public void Takes_a_slug(string slug) => Assert.True(FieldRules.IsSlug(slug));

    [Theory]
    [InlineData(""), InlineData("-a"), InlineData("a-"), InlineData("a--b"), InlineData("A"), InlineData("a b"), InlineData("a/b"), InlineData("..")]
    [InlineData("é"), InlineData("لجنة"), InlineData("а"), InlineData("a\u200b"), InlineData("a\n"), InlineData("١")]
    public void Refuses_what_is_no_slug(string slug) => Assert.False(FieldRules.IsSlug(slug));

    [Fact]
    public void Takes_a_slug_of_a_hundred_letters_but_none_longer()
    {
        Assert.True(FieldRules.IsSlug(new string('a', 100)));
        Assert.False(FieldRules.IsSlug(new string('a', 101)));
    }

    [Fact]
    public void Takes_no_slug_that_an_address_would_have_to_escape() =>
        Gen.String.Sample(text => !FieldRules.IsSlug(text) || Uri.EscapeDataString(text) == text, iter: 100_000);

    [Theory]
    [InlineData("2005"), InlineData("2005-07"), InlineData("2005-07-09"), InlineData("2024-02-29")]
    public void Takes_a_date_that_may_be_partial(string date) => Assert.True(FieldRules.IsPartialDate(date));

    [Theory]
    [InlineData(""), InlineData("05"), InlineData("2005-7"), InlineData("2005-13"), InlineData("2023-02-29"), InlineData("09/07/2005"), InlineData("٢٠٠٥")]
    [InlineData(" 2005"), InlineData("2005-07-09T00:00")]
    public void Refuses_what_is_no_date(string date) => Assert.False(FieldRules.IsPartialDate(date));

    [Theory]
    [InlineData("https://example.org"), InlineData("http://example.org/a?b=c#d"), InlineData("https://مثال.إختبار/صفحة")]
    public void Takes_a_web_address(string address) => Assert.True(FieldRules.IsWebAddress(address));

    [Theory]
    [InlineData(""), InlineData("example.org"), InlineData("//example.org"), InlineData("ftp://example.org"), InlineData("javascript:alert(1)"), InlineData("data:text/html,x")]
    [InlineData("https://user@example.org"), InlineData("https://user:pw@example.org"), InlineData("https://example.org/a b"), InlineData("https://example.org/\n"), InlineData("https://")]
    [InlineData("JaVaScRiPt:alert(1)"), InlineData("file:///etc/passwd"), InlineData("mailto:a@example.org")]
    public void Refuses_what_is_no_web_address(string address) => Assert.False(FieldRules.IsWebAddress(address));

    [Theory]
    [InlineData("  a  ", "a"), InlineData("a\u0000b\u0007c", "abc"), InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("e\u0301", "é"), InlineData("\u202Egnorts\u202C", "gnorts"), InlineData("\u2066a\u2069", "a"), InlineData("\u200Fa\u200E\u061C", "a")]
    [InlineData("\uFEFFa\u200B", "a"), InlineData("می\u200Cخواهم", "می\u200Cخواهم"), InlineData("👩\u200D🏭", "👩\u200D🏭")]
    public void Cleans_a_text_of_what_would_deceive_and_keeps_what_scripts_need(string text, string clean) => Assert.Equal(clean, FieldRules.Clean(text));

    [Theory]
    [InlineData(null), InlineData(""), InlineData(" \u200B\n")]
    public void Makes_nothing_of_a_text_without_letters(string? text) => Assert.Null(FieldRules.Clean(text));

    [Fact]
    public void Drops_half_a_letter() => Assert.Equal("ab", FieldRules.Clean("a\uD83Db"));

    [Fact]
    public void Cleans_every_character_that_there_is()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
            if (Rune.IsValid(value)) Assert.StartsWith("a", FieldRules.Clean("a" + new Rune(value))!.Normalize(NormalizationForm.FormD), StringComparison.Ordinal);
    }

    [Fact]
    public void Cleans_once_and_for_all() =>
        Gen.String.Sample(text => FieldRules.Clean(FieldRules.Clean(text)) == FieldRules.Clean(text), iter: 100_000);

    [Fact]
    public void Leaves_of_any_text_only_well_formed_normalized_letters_without_controls() =>
        Gen.String.Sample(text => FieldRules.Clean(text) is not { } clean
            || (clean.IsNormalized(NormalizationForm.FormC)
                && !clean.Any(letter => (char.IsControl(letter) && letter is not '\n' and not '\t') || letter is '\uFFFD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)) == clean), iter: 100_000);
}
