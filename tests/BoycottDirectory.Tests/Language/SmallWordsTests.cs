using BoycottDirectory.Language;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class SmallWordsTests
{
    [Theory]
    [InlineData("إلى"), InlineData("أين"), InlineData("متى"), InlineData("هل"), InlineData("WHO"), InlineData("near"), InlineData("في"), InlineData("of")]
    public void Words_of_questions_are_known_as_they_are_folded(string word) => Assert.True(SmallWords.IsAsking(Folding.Fold(word)));

    [Theory]
    [InlineData("union"), InlineData("علي"), InlineData("العربي"), InlineData("")]
    public void Other_words_are_none(string word) => Assert.False(SmallWords.IsAsking(word));
}
