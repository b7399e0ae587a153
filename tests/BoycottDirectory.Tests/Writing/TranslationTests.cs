using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Writing;

public sealed class TranslationTests
{
    private static readonly WritingKind Kind = WritingKinds.Find("committee")!;
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_field_is_out_of_date_since_the_first_change_after_the_revision_that_its_translation_renders()
    {
        var history = History(Entry("ا", "سطر", "A", "line", 1), Entry("ا", "سطر آخر", "A", "line", 1), Entry("ا", "سطر ثالث", "A", "line", 1));
        var gap = Assert.Single(TranslationGap.Of(Kind, history[^1].Snapshot, history));
        Assert.Equal(("en", "texts.*.tagline", First.AddDays(1)), (gap.Lang, gap.Field.Path, gap.Since));
    }

    [Fact]
    public void What_was_changed_and_changed_back_is_not_out_of_date()
    {
        var history = History(Entry("ا", "سطر", "A", "line", 1), Entry("ا", "آخر", "A", "line", 1), Entry("ا", "سطر", "A", "line", 1));
        Assert.Empty(TranslationGap.Of(Kind, history[^1].Snapshot, history));
    }

    [Fact]
    public void A_text_that_only_one_language_has_is_missing_in_the_other_even_between_two_originals()
    {
        var gap = Assert.Single(TranslationGap.Of(Kind, Entry("ا", "سطر", "A", null, null), []));
        Assert.Equal(("en", "texts.*.tagline", (DateTimeOffset?)null), (gap.Lang, gap.Field.Path, gap.Since));
    }

    [Fact]
    public void Two_originals_are_never_out_of_date()
    {
        var history = History(Entry("ا", "سطر", "A", "line", null), Entry("ا", "آخر", "A", "line", null));
        Assert.Empty(TranslationGap.Of(Kind, history[^1].Snapshot, history));
    }

    [Theory]
    // Everything that was behind was touched.
    [InlineData("سطر جديد", "new line", 2, "tagline", null, 2)]
    // A slip of the pen was mended elsewhere: the tagline stays behind.
    [InlineData("سطر جديد", "line", 2, "tagline", null, 1)]
    // Somebody says so.
    [InlineData("سطر جديد", "line", 2, "tagline", "on", 2)]
    // Both are changed at once: they belong to the revision that this makes.
    [InlineData("سطر ثالث", "third line", 2, null, null, 3)]
    // The original alone moves on: the translation stays where it was, and falls behind.
    [InlineData("سطر ثالث", "line", 2, null, null, 1)]
    public void A_translation_moves_to_the_revision_that_it_renders(string arabic, string english, long number, string? behind, string? isCurrent, long expected)
    {
        var before = Entry("ا", "سطر جديد", "A", "line", 1);
        List<TranslationGap> gaps = behind is null ? [] : [new("en", Kind.Words.Single(field => field.Path == "texts.*." + behind), First)];
        var values = new Dictionary<string, string> { [TranslationMarks.OriginOf("en")] = "translation", [TranslationMarks.OriginOf("ar")] = "original" };
        if (isCurrent is not null) values[TranslationMarks.CurrentOf("en")] = isCurrent;

        var after = Snapshots.Read<CommitteeEntry>(TranslationMarks.Apply(Kind, Entry("ا", arabic, "A.", english, 1), before, number, gaps, values));

        Assert.Equal((false, expected), (after.Texts["en"].Original, after.Texts["en"].TranslatedFrom));
        Assert.Equal((true, (long?)null), (after.Texts["ar"].Original, after.Texts["ar"].TranslatedFrom));
    }

    [Fact]
    public void A_text_that_becomes_an_original_renders_nothing()
    {
        var after = Snapshots.Read<CommitteeEntry>(TranslationMarks.Apply(Kind, Entry("ا", "سطر", "A", "line", 1), Entry("ا", "سطر", "A", "line", 1), 1, [], new Dictionary<string, string> { [TranslationMarks.OriginOf("en")] = "original" }));
        Assert.Equal((true, (long?)null), (after.Texts["en"].Original, after.Texts["en"].TranslatedFrom));
    }

    private static string Entry(string ar, string? arLine, string en, string? enLine, long? from) => Snapshots.Write(new CommitteeEntry
    {
        Slug = "x", Classification = "committee", Sources = ["https://example.org/"],
        Texts = { ["ar"] = new() { Name = ar, Tagline = arLine }, ["en"] = new() { Name = en, Tagline = enLine, Original = from is null, TranslatedFrom = from } },
    });

    private static IReadOnlyList<PastRevision> History(params string[] snapshots) =>
        [.. snapshots.Select((snapshot, index) => new PastRevision { Number = index + 1, Snapshot = snapshot, MadeAt = First.AddDays(index) })];
}
