using BoycottDirectory.Decisions;
using Xunit;

namespace BoycottDirectory.Tests.Decisions;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("one two three", "one 2 three", "=one |-two|+2|= three")]
    [InlineData(null, "مرحبا", "+مرحبا")]
    [InlineData("لجنة المقاطعة", "لجنة المقاطعة الشعبية", "=لجنة المقاطعة|+ الشعبية")]
    public void Words_are_compared_one_by_one(string? before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', WordDiff.Between(before, after).Select(run => run.Change switch { WordChange.Added => "+", WordChange.Removed => "-", _ => "=" } + run.Text)));
}
