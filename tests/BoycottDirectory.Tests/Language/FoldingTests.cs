using BoycottDirectory.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class FoldingTests
{
    [Theory]
    [InlineData("مُقَاطَعَة", "مقاطعه"), InlineData("مقـــاطعة", "مقاطعه"), InlineData("إسرائيل", "اسراييل"), InlineData("أحمد", "احمد")]
    [InlineData("آمنة", "امنه"), InlineData("ٱلقدس", "القدس"), InlineData("مستشفى", "مستشفي"), InlineData("مؤسسة", "موسسه"), InlineData("شؤون", "شوون")]
    [InlineData("سماء", "سما"), InlineData("هيئة", "هييه"), InlineData("کتاب", "كتاب"), InlineData("علی", "علي"), InlineData("ﷲ", "الله"), InlineData("ﻻ", "لا")]
    [InlineData("١٩٤٨", "1948"), InlineData("۱۹۴۸", "1948")]
    public void Arabic_spellings_of_one_word_fold_alike(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData("Al-Quds", "al quds"), InlineData("Ma`rib", "marib"), InlineData("Qal‘at", "qalat"), InlineData("Şalāḩ", "salah"), InlineData("Ærø", "aero")]
    [InlineData("Straße", "strasse"), InlineData("İstanbul", "istanbul"), InlineData("ＢＤＳ", "bds"), InlineData("Café", "cafe"), InlineData("Łódź", "lodz")]
    public void Latin_spellings_of_one_word_fold_alike(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("!?…"), InlineData("\0"), InlineData("\uD800"), InlineData("\uDC00\uD800"), InlineData("\uFFFE\uFFFF")]
    [InlineData("\u202E\u2066\u200F")]
    public void Text_without_a_word_folds_to_nothing(string text) => Assert.Equal("", Folding.Fold(text));

    [Fact]
    public void Bidi_controls_and_joiners_vanish_inside_words() => Assert.Equal("مقاطعه", Folding.Fold("\u202Bمقا\u200Dطعة\u202C\u200F"));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        AnyText.Utf16.Sample(text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))), iter: 20_000);

    [Fact]
    public void Every_character_folds_to_letters_and_digits_that_stay()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var folded = Folding.Fold(((char)unit).ToString());
            Assert.Equal(folded, Folding.Fold(folded));
        }
    }

    [Fact]
    public void A_hundred_thousand_of_anything_fold()
    {
        foreach (var unit in new[] { "ا", "\u064B", "a\u0301", "\uFDFA", "\uD83D\uDE00", "\uD800", " ", "\"", "\u202E", "ﬃ" })
        {
            var folded = Folding.Fold(string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length)));
            Assert.Equal(folded, folded.Trim());
        }
    }
}
