using BoycottDirectory.Decisions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Decisions;

public class SnapshotDiffTests
{
    [Fact]
    public void Finds_no_difference_between_equal_entries() =>
        Assert.Empty(SnapshotDiff.Between(Snapshots.Write(Entries.Committee("a")), Snapshots.Write(Entries.Committee("a"))));

    [Fact]
    public void Names_the_fields_that_changed_came_and_went()
    {
        var before = Entries.Committee("a") with { Founded = "2005", Website = "https://a.example/" };
        var after = (before with { Founded = "2006", Website = null, Dissolved = "2020" }).With("ar", words => words with { Tagline = "سطر" });

        Assert.Equal(
            [new("founded", "2005", "2006"), new("website", "https://a.example/", null), new("dissolved", null, "2020"), new("texts.ar.tagline", null, "سطر")],
            SnapshotDiff.Between(Snapshots.Write(before), Snapshots.Write(after)));
    }

    [Fact]
    public void Shows_a_list_as_one_value()
    {
        var before = Entries.Committee("a") with { Languages = ["ar"], OtherNames = [new() { Kind = "alias", Lang = "en", Name = "A" }] };
        var after = before with { Languages = ["ar", "fr"], OtherNames = [] };
        Assert.Equal([new("languages", "ar", "ar | fr"), new("otherNames", "alias: en: A", null)], SnapshotDiff.Between(Snapshots.Write(before), Snapshots.Write(after)));
    }

    [Fact]
    public void Takes_a_new_entry_as_all_new()
    {
        var changes = SnapshotDiff.Between(null, Snapshots.Write(Entries.Committee("a")));
        Assert.All(changes, change => Assert.Null(change.Before));
        Assert.Contains(changes, change => change is { Field: "texts.en.name", After: "Committee a" });
    }
}
