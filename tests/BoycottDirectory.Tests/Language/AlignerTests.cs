using BoycottDirectory.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class AlignerTests
{
    [Theory]
    [InlineData("مقاطعه", "muqataa", "mustafa"), InlineData("قدس", "quds", "queens"), InlineData("فلسطين", "palestine", "poltava"), InlineData("خليل", "khalil", "kuala")]
    [InlineData("غزه", "gaza", "goose"), InlineData("نابلس", "nablus", "nablett"), InlineData("حسين", "hussein", "hassan")]
    public void A_romanisation_aligns_better_than_a_word_that_looks_like_it(string arabic, string right, string wrong) =>
        Assert.True(Aligner.ArabicLatin.Align(arabic, right).Score > Aligner.ArabicLatin.Align(arabic, wrong).Score);

    [Theory]
    [InlineData("muqataa", "moqataa"), InlineData("hussein", "husayn"), InlineData("yusuf", "youssef")]
    public void Two_romanisations_of_one_word_align_well(string one, string other) => Assert.True(Aligner.LatinLatin.Align(one, other).Score > 0.4f);

    [Fact]
    public void Any_two_words_get_a_finite_score() => Gen.Select(AnyText.Word, AnyText.Word).Sample((left, right) =>
    {
        Assert.True(float.IsFinite(Aligner.ArabicLatin.Align(left, right).Score));
        Assert.True(float.IsFinite(Aligner.LatinLatin.Align(left, right).Score));
    });

    [Fact]
    public void Words_beyond_the_limit_are_not_compared() => Assert.Equal(default, Aligner.ArabicLatin.Align(new string('ا', 100_000), "a"));
}
