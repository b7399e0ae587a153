using BoycottDirectory.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class SkeletonTests
{
    [Theory]
    [InlineData("مقاطعه", "muqataa"), InlineData("فلسطين", "filastin"), InlineData("فلسطين", "falastin"), InlineData("تضامن", "tadamun"), InlineData("قدس", "quds")]
    [InlineData("شباب", "shabab"), InlineData("خليل", "khalil"), InlineData("غزه", "ghaza"), InlineData("نابلس", "nablus"), InlineData("تشيلي", "chile")]
    public void An_arabic_word_and_its_romanisation_share_a_coarse_skeleton(string arabic, string latin) =>
        Assert.Equal(Skeleton.Coarse(arabic), Skeleton.Coarse(latin));

    [Theory]
    [InlineData("خليل", "khalil"), InlineData("شباب", "shabab"), InlineData("زيتون", "zaytun")]
    public void Careful_romanisations_share_the_fine_one(string arabic, string latin) => Assert.Equal(Skeleton.Fine(arabic), Skeleton.Fine(latin));

    [Theory]
    [InlineData("aya"), InlineData("ايه"), InlineData("")]
    public void A_word_of_vowels_has_none(string word) => Assert.Equal("", Skeleton.Coarse(word));

    [Fact]
    public void The_coarse_one_is_never_longer_than_the_fine_ones() => AnyText.Word.Sample(word =>
    {
        Assert.True(Skeleton.Coarse(word).Length <= Skeleton.Fine(word).Length);
        Assert.True(Skeleton.Fine(word).Length <= Skeleton.FineWithSemivowels(word).Length);
    });

    [Theory]
    [InlineData("weichs", "فيخس"), InlineData("xavi", "تشابي"), InlineData("يوريس", "joris"), InlineData("بوخ", "buch"), InlineData("ثابتيرو", "zapatero")]
    public void Letters_that_are_read_in_two_ways_meet_in_a_variant(string word, string other) =>
        Assert.Contains(Skeleton.Coarse(other), SkeletonVariants.Of(word));

    [Fact]
    public void Variants_are_few_and_none_is_the_usual_one() => AnyText.Word.Sample(word =>
    {
        var variants = SkeletonVariants.Of(word).ToList();
        Assert.True(variants.Count <= SkeletonVariants.Most);
        Assert.DoesNotContain(Skeleton.Coarse(word), variants);
        Assert.DoesNotContain("", variants);
    });
}
