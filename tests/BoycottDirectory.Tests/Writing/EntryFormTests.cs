using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Writing;

public abstract class EntryFormTests(EditorialSite site)
{
    public static TheoryData<string> Kinds => [.. WritingKinds.All.Select(kind => kind.Kind)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Gives_every_entry_of_the_catalogue_back_to_the_letter(string name)
    {
        var (kind, count) = (WritingKinds.Find(name)!, 0);
        await foreach (var entry in (await site.Get<WritingQueries>()).All(name))
        {
            Assert.Equal(entry.Snapshot, kind.Canonical(EntryForm.Compose(kind, entry.Snapshot, EntryForm.Fill(kind, entry.Snapshot), _ => true)));
            Assert.Equal(entry.Key, name == "source" ? entry.Key : kind.Slug(EntryForm.Parse(entry.Snapshot)));
            count++;
        }

        Assert.True(count > 0, $"the catalogue has no {name}");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Finds_what_it_lists(string name)
    {
        var queries = await site.Get<WritingQueries>();
        var (entries, count) = await queries.List(name, null, 1);
        Assert.Equal(Math.Min(count, WritingQueries.PageSize), entries.Count);
        foreach (var entry in entries.Take(3))
        {
            Assert.Equal(entry, await queries.Find(name, entry.Key));
            Assert.NotEmpty(EntryTitle.Of(entry.Snapshot, entry.Key, "ar"));
            Assert.NotEqual(0, (await queries.List(name, entry.Snapshot.Split('"')[3], 1)).Count);
        }

        Assert.Null(await queries.Find(name, "no-such-entry"));
        Assert.Equal(0, (await queries.List(name, "% _ ! xqzwvj", 1)).Count);
    }
}

public sealed class EntryFormTestsOnSqlite(EditorialSiteOnSqlite site) : EntryFormTests(site), IClassFixture<EditorialSiteOnSqlite>
{
    private static readonly WritingKind Committee = WritingKinds.Find("committee")!;

    [Fact]
    public void Drops_rows_and_languages_in_which_nothing_is_written_and_keeps_what_it_may_not_change()
    {
        var before = Snapshots.Write(Entries.Committee("rows") with { OtherNames = [new OtherName { Kind = "acronym", Name = "RC" }] });
        var values = EntryForm.Fill(Committee, before);
        Assert.Equal("acronym", values["otherNames[0].kind"]);
        values["otherNames[0].name"] = values["otherNames[0].kind"] = "";
        values["otherNames[7].name"] = "Rows Committee";
        values["otherNames[7].kind"] = "alias";
        values["texts.en.name"] = " \u202E ";
        values["sources"] = " https://example.org/a \r\n\r\nhttps://example.org/b";
        values["founded"] = "2001";

        var after = Read(EntryForm.Compose(Committee, before, values, _ => true));
        Assert.Equal([new OtherName { Kind = "alias", Name = "Rows Committee" }], after.OtherNames);
        Assert.Equal(["ar"], after.Texts.Keys);
        Assert.Equal(["https://example.org/a", "https://example.org/b"], after.Sources);
        Assert.Equal("2001", after.Founded);
        Assert.Equal(Catalogue.Start.AddDays(-12), after.ConfirmedAt);

        var translated = Read(EntryForm.Compose(Committee, before, values, field => field.HasLanguage));
        Assert.Equal((null, "RC"), (translated.Founded, translated.OtherNames[0].Name));
    }

    [Fact]
    public void Leaves_a_list_alone_that_is_too_long_for_a_form()
    {
        var before = Snapshots.Write(Entries.Committee("long") with { OtherNames = [.. Enumerable.Range(0, EntryForm.MostRows + 1).Select(number => new OtherName { Kind = "alias", Name = $"Name {number}" })] });
        var values = EntryForm.Fill(Committee, before).Where(field => !field.Key.StartsWith("otherNames", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value);
        values["founded"] = "2001";
        var after = Read(EntryForm.Compose(Committee, before, values, _ => true));
        Assert.Equal((EntryForm.MostRows + 1, "2001"), (after.OtherNames.Count, after.Founded));
    }

    [Fact]
    public void Never_changes_what_finds_an_entry()
    {
        var before = Snapshots.Write(Entries.Committee("found"));
        Assert.Equal("found", Read(EntryForm.Compose(Committee, before, new Dictionary<string, string> { ["slug"] = "lost" }, _ => true)).Slug);
    }

    [Fact]
    public void A_choice_between_two_versions_reaches_nothing_that_one_may_not_change()
    {
        var before = Snapshots.Write(Entries.Committee("chosen"));
        var values = new Dictionary<string, string> { ["m:classification"] = "party", ["c:classification"] = "mine", ["m:slug"] = "other", ["c:slug"] = "mine", ["m:confirmedBy"] = "me", ["c:confirmedBy"] = "mine", ["m:texts.en.name"] = "Mine", ["c:texts.en.name"] = "mine" };
        var after = Read(Merged.Choose(Committee, before, values, field => field.HasLanguage));
        Assert.Equal(("chosen", "committee", "editors", "Mine"), (after.Slug, after.Classification, after.ConfirmedBy, after.Texts["en"].Name));
    }

    private static CommitteeEntry Read(string snapshot) => Snapshots.Read<CommitteeEntry>(Committee.Canonical(snapshot));
}

public sealed class EntryFormTestsOnPostgres(EditorialSiteOnPostgres site) : EntryFormTests(site), IClassFixture<EditorialSiteOnPostgres>;
