using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Repair;

/// <summary>The editors' pages that put things right, by plain forms, in both languages.</summary>
public abstract class RepairPagesTests(EditorialSite site)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task One_editor_hides_at_once_and_two_show_again(string language)
    {
        var slug = "hide-" + language;
        await Sent.Put(site, slug);
        var (one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await one.Open($"/{language}/editor/repair");
        await one.Submit("find", ("Which", $"https://directory.example/{language}/committees/{slug}?x=1"));
        var place = one.Location!;
        await one.Open(place);

        await one.Submit("hide", ("Level", "hidden"), ("Reason", "complaint"));

        Assert.EndsWith("&done=changed", one.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/{language}/committees/{slug}")).StatusCode);
        foreach (var path in new[] { $"/{language}/committees?q={slug}", $"/{language}/feed.atom", "/api/v1/committees?per_page=100", $"/{language}/committees.csv" })
            Assert.DoesNotContain($"/committees/{slug}", (await site.Page(path)).Replace($"q={slug}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("hidden complaint", await Newest(slug));

        await one.Open(place);
        await one.Submit("show", ("Reason", "returned"));
        Assert.EndsWith("&done=held", one.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/{language}/committees/{slug}")).StatusCode);
        var id = await (await site.Get<Database>()).Scalar<long>("select id from submissions where type = 'return' and entry_slug = @slug", new { slug });
        await one.Open($"/{language}/editor/queue/{id}");
        await one.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));
        Assert.NotEmpty(one.Page.QuerySelectorAll(".problems"));
        await two.Open($"/{language}/editor/queue/{id}");
        await two.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));

        Assert.Equal(HttpStatusCode.OK, (await site.Get($"/{language}/committees/{slug}")).StatusCode);
        Assert.Equal("restored keeps_the_rules", await Newest(slug));
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Any_revision_can_be_given_back_as_a_new_one(string language)
    {
        var slug = "back-" + language;
        await Sent.Put(site, slug);
        await Sent.Put(site, slug, entry => entry with { Founded = "1901" });
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open($"/{language}/editor/repair?kind=committee&id={await Id(slug)}");

        await browser.Submit("restore", ("Number", "1"), ("Reason", "earlier_is_right"), ("WordsAr", "كلمات"), ("WordsEn", "words"));

        Assert.EndsWith("&done=changed", browser.Location, StringComparison.Ordinal);
        Assert.Null((await (await site.Get<CommitteeQueries>()).FindBySlug(slug, "en"))!.Founded);
        Assert.Equal("restored earlier_is_right", await Newest(slug));
        Assert.Equal(3, await (await site.Get<Database>()).Scalar<long>("select count(*) from revisions r join committees c on c.id = r.entry_id where r.kind = 'committee' and c.slug = @slug", new { slug }));
        await browser.Open($"/{language}/committees/{slug}/history");
        Assert.Equal(3, browser.Page.QuerySelectorAll(".history > li").Length);
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_merge_is_previewed_and_waits_for_a_second_editor(string language)
    {
        await Sent.Put(site, "goes-" + language, entry => entry.With("en", words => words with { Name = "The other name " + language }));
        await Sent.Put(site, "stays-" + language);
        var (one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Administrator)).Browser());
        await one.Open($"/{language}/editor/repair/merge?kind=committee&id={await Id("goes-" + language)}");
        await one.Submit("merge", ("Into", "nowhere"), ("Do", "look"));
        Assert.NotEmpty(one.Page.QuerySelectorAll(".problems a[href$='#Into']"));
        await one.Submit("merge", ("Into", $"/{language}/committees/stays-{language}"), ("Do", "look"));
        Assert.Contains("The other name " + language, one.Words, StringComparison.Ordinal);
        var button = one.Page.QuerySelectorAll("button[name=Do]").Select(found => found.GetAttribute("value")).Single(value => value != "look")!;

        await one.Submit("merge", ("Do", button), ("Reason", "duplicate"));

        Assert.EndsWith("&done=held", one.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Get($"/{language}/committees/goes-{language}")).StatusCode);
        var id = await (await site.Get<Database>()).Scalar<long>("select id from submissions where type = 'merge' and entry_slug = @slug", new { slug = "goes-" + language });
        await two.Open($"/{language}/editor/queue/{id}");
        Assert.Contains($"goes-{language} → stays-{language}", two.Words, StringComparison.Ordinal);
        await two.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));

        await two.Open($"/{language}/committees/goes-{language}");
        Assert.EndsWith($"/{language}/committees/stays-{language}", two.Location, StringComparison.Ordinal);
        Assert.Contains("The other name " + language, await site.Page("/en/committees/stays-" + language), StringComparison.Ordinal);
        Assert.Contains("/committees/stays-" + language, await site.Page($"/{language}/decisions?outcome=merged"), StringComparison.Ordinal);
        await two.Open($"/{language}/editor/entries/committee/goes-{language}");
        Assert.EndsWith($"/{language}/editor/entries/committee/stays-{language}", two.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_is_undone_from_its_preview_in_one_step()
    {
        await (await site.Get<CommitteeEdits>()).Put("by-file", _ => Entries.Committee("by-file"), new Origin("import", "import", "a file & more"));
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/repair");
        var link = browser.Page.QuerySelectorAll("a").First(found => found.TextContent == "a file & more").GetAttribute("href")!;
        await browser.Open(link);
        Assert.Contains("Committee by-file", browser.Words, StringComparison.Ordinal);

        await browser.Submit("undo");

        Assert.Equal(HttpStatusCode.Found, browser.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/committees/by-file")).StatusCode);
        Assert.Equal("removed batch_undone", await Newest("by-file"));
    }

    [Fact]
    public async Task Many_entries_are_changed_as_one_batch_within_the_days_allowance()
    {
        for (var number = 0; number < 33; number++) await Sent.Put(site, $"many-{number:00}", entry => entry with { Classification = "union", Country = "LU" });
        var editor = await site.Editor(Role.Editor);
        var browser = await editor.Browser();
        await browser.Open("/en/editor/bulk?of=committee&country=lu&class=union&do=status&value=nonsense");
        Assert.Equal(33, browser.Page.QuerySelectorAll("td .wrong").Length);
        await browser.Open("/en/editor/bulk?of=committee&country=lu&class=union&do=status&value=paused");
        var boxes = browser.Page.QuerySelectorAll("input[name=Chosen]");
        Assert.Equal((33, 30), (boxes.Length, boxes.Count(box => box.HasAttribute("checked"))));

        // The test's browser sends one value a name: the whole is asked of the edits themselves.
        var bulk = await site.Get<BoycottDirectory.Repair.BulkEdits>();
        var (filter, change) = (new BoycottDirectory.Repair.BulkFilter("committee") { Country = "LU" }, new BoycottDirectory.Repair.BulkChange("status", "paused"));
        var order = new BoycottDirectory.Repair.RepairOrder(editor.Id, DecisionWords.Of("bulk_edit"));
        var all = boxes.Select(box => long.Parse(box.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        Assert.Equal("BulkTooMany", Assert.Single((await bulk.Apply(filter, change, all, order)).Problems).Code);
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from committees where status = 'paused' and country = 'LU'"));

        Assert.Equal(Change.Changed, (await bulk.Apply(filter, change, all.Take(30).ToHashSet(), order)).Change);
        Assert.Equal(30, await (await site.Get<Database>()).Scalar<long>("select count(*) from committees where status = 'paused' and country = 'LU'"));
        Assert.Equal("BulkTooMany", Assert.Single((await bulk.Apply(filter, change, all, order)).Problems).Code);
        var batch = await (await site.Get<Database>()).Scalar<string>("select batch from submissions where batch like 'bulk committee%' limit 1");
        await (await site.Get<BoycottDirectory.Repair.UndoEdits>()).Undo(new() { Batch = batch }, new(null), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from committees where status = 'paused' and country = 'LU'"));
    }

    [Fact]
    public async Task What_is_suppressed_only_administrators_see()
    {
        await Sent.Put(site, "suppressed");
        var id = await Id("suppressed");
        var admin = await (await site.Editor(Role.Administrator)).Browser();
        await admin.Open($"/en/editor/repair?kind=committee&id={id}");
        await admin.Submit("hide", ("Level", "suppressed"), ("Reason", "safety"));

        var editor = await (await site.Editor(Role.Editor)).Browser();
        await editor.Open($"/en/editor/repair?kind=committee&id={id}");
        Assert.Equal(HttpStatusCode.NotFound, editor.Status);
        await editor.Open("/en/editor/repair");
        Assert.DoesNotContain("Committee suppressed", editor.Words, StringComparison.Ordinal);
        await admin.Open("/en/editor/repair");
        Assert.Contains("Committee suppressed", admin.Words, StringComparison.Ordinal);
        Assert.Equal("administrators", await (await site.Get<Database>()).Scalar<string>("select audience from decisions where kind = 'committee' and entry_id = @id order by id desc limit 1", new { id }));
    }

    [Fact]
    public async Task What_one_writes_alone_beyond_the_days_allowance_waits_for_a_second_person()
    {
        var editor = await site.Editor(Role.Editor);
        var writing = await site.Get<BoycottDirectory.Writing.EntryWritingEdits>();
        var outcomes = new List<Change>();
        for (var number = 0; number < 31; number++)
        {
            await Sent.Put(site, $"day-{number:00}");
            outcomes.Add((await writing.Save(new()
            {
                Kind = "committee", Slug = $"day-{number:00}", BasedOn = 1, Reason = "updated", Account = editor.Id, Role = Role.Editor,
                Snapshot = Snapshots.Write(Entries.Committee($"day-{number:00}") with { Founded = "1999" }),
            })).Outcome.Change);
        }

        Assert.Equal([.. Enumerable.Repeat(Change.Changed, 30), Change.Held], outcomes);
        var waiting = await (await site.Get<Database>()).Scalar<long>("select id from submissions where entry_slug = 'day-30' and state = 'pending'");
        Assert.Equal("DailyLimit", (await (await site.Get<BoycottDirectory.Review.ReviewEdits>()).Accept(waiting, 1, null, DecisionWords.Of("updated"), editor.Id)).Problems.Single().Code);
        Assert.Equal(Change.Changed, (await (await site.Get<BoycottDirectory.Review.ReviewEdits>()).Accept(waiting, 1, null, DecisionWords.Of("updated"), (await site.Editor(Role.Editor)).Id)).Change);
    }

    private async Task<long> Id(string slug) => await (await site.Get<Database>()).Scalar<long>("select id from committees where slug = @slug", new { slug });

    private async Task<string> Newest(string slug) => await (await site.Get<Database>()).Scalar<string>("""
        select d.outcome || ' ' || d.reason from decisions d join committees c on c.id = d.entry_id where d.kind = 'committee' and c.slug = @slug order by d.id desc limit 1
        """, new { slug });
}

public sealed class RepairPagesOnSqlite(EditorialSiteOnSqlite site) : RepairPagesTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class RepairPagesOnPostgres(EditorialSiteOnPostgres site) : RepairPagesTests(site), IClassFixture<EditorialSiteOnPostgres>;
