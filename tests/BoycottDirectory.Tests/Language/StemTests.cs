using BoycottDirectory.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class StemTests
{
    [Theory]
    [InlineData("المقاطعه", "مقاطعه"), InlineData("والمقاطعه", "مقاطعه"), InlineData("بالجامعه", "جامعه"), InlineData("كالبحر", "بحر"), InlineData("للطلاب", "طلاب")]
    [InlineData("فالحمله", "حمله"), InlineData("الف", "الف"), InlineData("مال", "مال")]
    public void The_article_and_what_is_written_onto_it_come_off(string word, string bare) => Assert.Equal(bare, ArabicStem.WithoutArticle(word));

    [Theory]
    [InlineData("الجامعات", "الجامعه"), InlineData("المهندسون", "المهندسين"), InlineData("حملاتها", "الحملات")]
    public void Inflected_forms_share_a_stem_or_differ_by_one_suffix(string one, string other) =>
        Assert.StartsWith(ArabicStem.Stem(other)[..3], ArabicStem.Stem(one), StringComparison.Ordinal);

    [Theory]
    [InlineData("معهد", "معاهد"), InlineData("مركز", "مراكز"), InlineData("متجر", "متاجر"), InlineData("مصنع", "مصانع")]
    public void A_broken_plural_has_the_frame_of_its_singular(string singular, string plural) =>
        Assert.Equal(ArabicStem.Frame(ArabicStem.Stem(singular)), ArabicStem.Frame(ArabicStem.Stem(plural)));

    [Theory]
    [InlineData("unions", "union"), InlineData("churches", "church"), InlineData("companies", "company"), InlineData("boycotts", "boycott"), InlineData("press", "press")]
    [InlineData("campus", "campus"), InlineData("boxes", "box"), InlineData("gas", "gas")]
    public void English_plurals_lose_their_ending(string plural, string singular) => Assert.Equal(singular, EnglishStem.Stem(plural));

    [Theory]
    [InlineData("alquds", "quds"), InlineData("elbireh", "bireh"), InlineData("aleppo", "eppo"), InlineData("alep", "alep")]
    public void A_glued_article_comes_off_long_words(string word, string bare) => Assert.Equal(bare, EnglishStem.WithoutGluedArticle(word));

    [Fact]
    public void A_stem_is_never_empty_and_never_longer_than_the_word() => AnyText.Word.Sample(word =>
    {
        Assert.InRange(WordStem.Stem(word).Length, 1, word.Length);
        Assert.InRange(WordStem.Base(word).Length, 1, word.Length);
    });

    [Theory]
    [InlineData("بعمان", "عمان"), InlineData("ولبنان", "لبنان"), InlineData("لبنان", "بنان"), InlineData("كان", null), InlineData("عمان", null), InlineData("boycott", null)]
    public void A_letter_before_a_word_may_be_a_proclitic(string word, string? without) => Assert.Equal(without, ArabicStem.WithoutProclitic(word));
}
