using BoycottDirectory.Language;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class LexiconTests
{
    [Theory]
    [InlineData("boycott", "مقاطعة"), InlineData("divestment", "استثمارات"), InlineData("sanctions", "عقوبات"), InlineData("union", "اتحاد"), InlineData("union", "نقابة")]
    [InlineData("committee", "لجنة"), InlineData("campaign", "حملة"), InlineData("solidarity", "تضامن"), InlineData("normalisation", "تطبيع"), InlineData("settlement", "مستوطنة")]
    [InlineData("student", "طالب"), InlineData("church", "كنيسة"), InlineData("prisoners", "أسرى"), InlineData("ceasefire", "هدنة"), InlineData("comité", "لجنة"), InlineData("jerusalem", "القدس")]
    public void Words_of_the_movement_translate_both_ways(string latin, string arabic)
    {
        var (left, right) = (Folding.Fold(latin), ArabicStem.WithoutArticle(Folding.Fold(arabic)));
        Assert.Contains(right, Lexicon.Default.Of(left).Select(translation => translation.Word));
        Assert.Contains(left, Lexicon.Default.Of(right).Select(translation => translation.Word));
    }

    [Theory]
    [InlineData("المانيا", "germany"), InlineData("مانيا", "germany"), InlineData("نقاطع", "boycott"), InlineData("يقاطعون", "boycotting")]
    public void A_word_whose_article_is_none_is_known_with_and_without_it(string folded, string latin) =>
        Assert.Contains(latin, Lexicon.Default.Of(folded).Select(translation => translation.Word));

    [Fact]
    public void Unknown_words_have_no_translation() => Assert.Empty(Lexicon.Default.Of("xyzzy"));

    [Theory]
    [InlineData("Egypt", "EG"), InlineData("مصر", "EG"), InlineData("eg", "EG"), InlineData("Allemagne", "DE"), InlineData("الأردن", "JO"), InlineData("Atlantis", null)]
    public void Countries_are_known_by_name_and_code(string name, string? code) => Assert.Equal(code, Territories.CodeOf(name));

    [Theory]
    [InlineData("النمسا", "austria"), InlineData("hebron", "الخليل"), InlineData("الجبل الاسود", "montenegro")]
    public void Whole_names_without_common_sounds_stand_for_each_other(string folded, string other) => Assert.Contains(other, WholeNames.Of(folded));
}
