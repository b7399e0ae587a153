using BoycottDirectory.Language;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class EditDistanceTests
{
    [Theory]
    [InlineData("boycott", "boycott", 0), InlineData("boycott", "boycot", 1), InlineData("boycott", "bocyott", 1), InlineData("boycott", "baycutt", 2)]
    [InlineData("مقاطعه", "مقطاعه", 1), InlineData("", "abc", 3)]
    public void A_slip_of_the_finger_costs_one(string left, string right, int distance) => Assert.Equal(distance, EditDistance.Osa(left, right, 3));

    [Fact]
    public void It_is_symmetric_and_stops_at_its_limit() => Gen.Select(AnyText.Word, AnyText.Word, Gen.Int[0, 4]).Sample((left, right, limit) =>
    {
        var distance = EditDistance.Osa(left, right, limit);
        Assert.Equal(distance, EditDistance.Osa(right, left, limit));
        Assert.InRange(distance, 0, limit + 1);
    });

    [Fact]
    public void Words_one_edit_apart_share_a_deletion_key() => AnyText.Word.SelectMany(word => Gen.Int[0, word.Length - 1].Select(at => (word, at))).Sample(pair =>
    {
        var (word, at) = pair;
        var misspelt = word.Remove(at, 1).Insert(at, "x");
        Assert.True(Deletions.Of(word).Append(word).Intersect(Deletions.Of(misspelt).Append(misspelt)).Any());
    });
}
