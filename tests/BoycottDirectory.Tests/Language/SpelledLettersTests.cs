using BoycottDirectory.Language;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class SpelledLettersTests
{
    [Theory]
    [InlineData("بي دي إس", "bds")]
    [InlineData("إتش بي", "hp")]
    [InlineData("إيه إكس إيه", "axa")]
    [InlineData("حركة بي دي إس", "bds")]
    public void Names_of_letters_spell_an_abbreviation(string words, string abbreviation) =>
        Assert.Contains(abbreviation, Assert.Single(SpelledLetters.In(Tokenizer.Words(words))).Readings);

    [Fact]
    public void The_run_is_where_the_letters_stand() =>
        Assert.Equal(1..4, Assert.Single(SpelledLetters.In(Tokenizer.Words("حركة بي دي إس الأردن"))).Words);

    [Theory]
    [InlineData("بي")]
    [InlineData("حركة المقاطعة")]
    [InlineData("بي دي إس بي دي إس بي")]
    [InlineData("bds")]
    [InlineData("")]
    public void One_letter_words_and_long_runs_spell_nothing(string words) => Assert.Empty(SpelledLetters.In(Tokenizer.Words(words)));

    [Fact]
    public void Letters_with_two_readings_do_not_multiply_without_end() =>
        Assert.InRange(Assert.Single(SpelledLetters.In(Tokenizer.Words("بي جي اي بي جي اي"))).Readings.Count, 1, 6);
}
