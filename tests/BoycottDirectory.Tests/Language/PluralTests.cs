using BoycottDirectory.Language;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class PluralTests
{
    [Theory]
    [InlineData(0, "zero"), InlineData(1, "one"), InlineData(2, "two"), InlineData(3, "few"), InlineData(10, "few")]
    [InlineData(11, "many"), InlineData(99, "many"), InlineData(100, "other"), InlineData(101, "other"), InlineData(102, "other")]
    [InlineData(103, "few"), InlineData(111, "many"), InlineData(1000, "other")]
    public void Arabic_counts_in_six_categories(long count, string category) =>
        Assert.Equal(category, Plural.CategoryOf(count, "ar"));

    [Theory]
    [InlineData(0, "other"), InlineData(1, "one"), InlineData(2, "other"), InlineData(101, "other")]
    public void English_counts_in_two_categories(long count, string category) =>
        Assert.Equal(category, Plural.CategoryOf(count, "en"));
}
