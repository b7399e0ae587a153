using BoycottDirectory.Review;
using Xunit;

namespace BoycottDirectory.Tests.Review;

public sealed class ThreeWayTests
{
    [Fact]
    public void Takes_over_what_only_one_side_changed_and_asks_about_the_rest()
    {
        var merged = ThreeWay.Merge(
            """{"a":"1","b":"1","c":"1","list":[1],"texts":{"ar":{"name":"ا"}}}""",
            """{"a":"2","b":"1","c":"2","list":[1],"texts":{"ar":{"name":"ا"},"en":{"name":"A"}}}""",
            """{"a":"1","b":"3","c":"3","list":[1,2],"texts":{"ar":{"name":"ب"}}}""");
        Assert.Equal("""{"a":"2","b":"3","c":"2","list":[1,2],"texts":{"ar":{"name":"ب"},"en":{"name":"A"}}}""", merged.Snapshot);
        Assert.Equal([new MergeConflict("c", "1", "2", "3")], merged.Conflicts);
    }

    [Theory]
    [InlineData("a\n\nb\n\nc", "A\n\nb\n\nc", "a\n\nb\n\nC", "A\n\nb\n\nC")]
    [InlineData("a\n\nb\n\nc", "a\n\nb\n\nc\n\nd", "A\n\nb\n\nc", "A\n\nb\n\nc\n\nd")]
    [InlineData("a\n\nb\n\nc\n\nd", "a\n\nc\n\nd", "a\n\nb\n\nc\n\nد", "a\n\nc\n\nد")]
    [InlineData("a\n\nb\n\nc", "a\n\nB\n\nc", "a\n\nب\n\nc", null)]
    [InlineData("a b", "A b", "a B", null)]
    public void A_text_is_merged_paragraph_by_paragraph(string before, string now, string proposed, string? expected)
    {
        var merged = ThreeWay.Merge(Text(before), Text(now), Text(proposed));
        Assert.Equal(expected is null ? 1 : 0, merged.Conflicts.Count);
        Assert.Equal(Text(expected ?? now), merged.Snapshot);

        static string Text(string body) => "{\"texts\":{\"ar\":{\"body\":\"" + body.Replace("\n", "\\n", StringComparison.Ordinal) + "\"}}}";
    }

    [Fact]
    public void Removals_are_changes_too()
    {
        var merged = ThreeWay.Merge("""{"a":"1","b":"1"}""", """{"b":"1"}""", """{"a":"1"}""");
        Assert.Equal("{}", merged.Snapshot);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Without_a_difference_the_snapshot_stays_as_it_is_to_the_letter()
    {
        const string snapshot = "{ \"a\" : 1.50 , \"b\":\"ـ\" }";
        Assert.Same(snapshot, SnapshotFields.Apply(snapshot, new Dictionary<string, string> { ["a"] = "1.50", ["c"] = "" }));
        Assert.Equal("""{"a":2,"b":"ـ","d":{"e":"x"}}""", SnapshotFields.Apply(snapshot, new Dictionary<string, string> { ["a"] = "2", ["d.e"] = "x" }));
    }
}
