using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Importing;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Importing;

public abstract class ImportReviewTests(EditorialSite site) : ImportSteps(site)
{
    [Fact]
    public async Task Who_brought_a_row_cannot_be_one_of_the_two_who_approve_it()
    {
        var editor = await Site.Editor(Role.Editor);
        var browser = await editor.Browser();
        var id = await Upload(browser, "committees", "", "own.csv", Header + "own-proposal,committee,BE,Own,لجنة,https://example.org/own\n");
        await Ended(id);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/start", ("publish", "on"));
        await Ended(id);
        var submission = await (await Site.Get<Database>()).Scalar<long>("select id from submissions where entry_slug = 'own-proposal' and state = 'pending'");

        await browser.Open($"/en/editor/queue/{submission}");
        await browser.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));

        Assert.Single(browser.Page.QuerySelectorAll(".problems li"));
        Assert.Equal($"own.csv:2 {editor.Id}", await (await Site.Get<Database>()).Scalar<string>("select line || ' ' || author_id from submissions where id = @submission", new { submission }));
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_whole_import_is_decided_about_by_two_editors_who_leave_out_what_they_doubt(string language)
    {
        var (author, one, two) = (await (await Site.Editor(Role.Editor)).Browser(), await (await Site.Editor(Role.Editor)).Browser(), await (await Site.Editor(Role.Editor)).Browser());
        string[] names = language == "ar" ? ["Alder", "Birch", "Cedar", "Dogwood"] : ["Elm", "Fir", "Gum", "Hazel"];
        var id = await Upload(author, "committees", "", $"whole-{language}.csv", Header + string.Concat(names.Select(name => $"whole-{name.ToLowerInvariant()},committee,BE,{name},{name} شجرة,https://example.org/{name}\n")));
        await Ended(id);
        await author.Open($"/{language}/editor/import/{id}");
        await author.Submit("/start");
        var batch = (await Ended(id)).Batch!;
        await author.Open($"/{language}/editor/import/{id}");
        var path = author.Page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Single(link => link.Contains("/queue/batch?", StringComparison.Ordinal));

        await author.Open(path);
        Assert.Empty(author.Page.QuerySelectorAll(".queue input[checked]"));
        await one.Open(path);
        Assert.Equal(4, one.Page.QuerySelectorAll(".queue input[checked]").Length);
        await one.Submit("batch", ("Do", "accept"), ("WordsAr", "كلام"));
        Assert.Equal(2, one.Page.QuerySelectorAll(".problems li").Length);
        Assert.Equal(("كلام", 4), (one.Page.QuerySelector("#WordsAr")!.TextContent, one.Page.QuerySelectorAll(".queue input[checked]").Length));
        await one.Submit("batch", ("Do", "accept"), ("Reason", "keeps_the_rules"), ("WordsAr", ""));
        Assert.EndsWith("&published=0&approved=4&refused=0&left=0", one.Location, StringComparison.Ordinal);
        await one.Open(one.Location!);
        Assert.Single(one.Page.QuerySelectorAll(".done"));
        Assert.Empty(one.Page.QuerySelectorAll(".queue input[checked]"));

        await two.Open(path);
        var boxes = two.Page.QuerySelectorAll(".queue input[checked]").Select(box => box.GetAttribute("value")!).ToList();
        // One was altered by somebody else meanwhile, one is doubted.
        await (await Site.Get<Database>()).Execute($"update submissions set snapshot = replace(snapshot, '{names[0]}', '{names[0]} altered') where batch = '{batch}' and entry_slug = 'whole-{names[0].ToLowerInvariant()}'");
        await two.Submit("batch", [("Do", "accept"), ("Reason", "keeps_the_rules"), .. boxes.Take(3).Select(box => ("Chosen", box))]);
        Assert.EndsWith("&published=2&approved=0&refused=0&left=1", two.Location, StringComparison.Ordinal);
        foreach (var (name, status) in names.Zip([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound]))
            Assert.Equal(status, (await Site.Get($"/{language}/committees/whole-{name.ToLowerInvariant()}")).StatusCode);

        await two.Open(path);
        boxes = [.. two.Page.QuerySelectorAll(".queue input[name=Chosen]").Select(box => box.GetAttribute("value")!)];
        Assert.Equal(2, boxes.Count);
        await two.Submit("batch", [("Do", "refuse"), ("Reason", "no_source"), .. boxes.Select(box => ("Chosen", box))]);
        Assert.EndsWith("&refused=2&left=0", two.Location, StringComparison.Ordinal);
        foreach (var outcome in new[] { "accepted", "refused" })
            Assert.Equal(2, await (await Site.Get<Database>()).Scalar<long>("select count(*) from decisions d join submissions s on s.id = d.submission_id where s.batch = @batch and d.outcome = @outcome", new { batch, outcome }));
    }

    [Fact]
    public async Task What_is_published_is_taken_back_by_one_account_only_within_its_day_and_by_an_administrator_whole()
    {
        var (author, other, administrator) = (await (await Site.Editor(Role.Editor)).Browser(), await (await Site.Editor(Role.Editor)).Browser(), await (await Site.Editor(Role.Administrator)).Browser());
        var (id, batch) = await Import(author, "published", (await Site.Get<AllowanceQueries>()).Limit + 1);
        foreach (var reviewer in new[] { other, administrator })
        {
            await reviewer.Open("/en/editor/queue/batch?batch=" + Uri.EscapeDataString(batch));
            var boxes = reviewer.Page.QuerySelectorAll(".queue input[name=Chosen]").Select(box => ("Chosen", box.GetAttribute("value")!));
            await reviewer.Submit("batch", [("Do", "accept"), ("Reason", "keeps_the_rules"), .. boxes]);
        }

        Assert.Equal(HttpStatusCode.OK, (await Site.Get("/en/committees/published-0")).StatusCode);

        foreach (var editor in new[] { author, other })
        {
            await editor.Open($"/en/editor/import/{id}");
            await editor.Submit("/undo");
            Assert.EndsWith("?problem=TooMuch", editor.Location, StringComparison.Ordinal);
            await editor.Open(editor.Location!);
            Assert.Contains("An administrator can", editor.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            await editor.Open("/en/editor/undo?batch=" + Uri.EscapeDataString(batch));
            await editor.Submit("undo");
            Assert.Single(editor.Page.QuerySelectorAll(".problems li"));
        }

        Assert.Equal(HttpStatusCode.OK, (await Site.Get("/en/committees/published-0")).StatusCode);
        Assert.Equal(ImportStates.Done, (await Ended(id)).State);

        await administrator.Open($"/en/editor/import/{id}");
        await administrator.Submit("/undo");
        Assert.EndsWith("?kept=0", administrator.Location, StringComparison.Ordinal);
        foreach (var row in new[] { "published-0", "published-1" }) Assert.Equal(HttpStatusCode.NotFound, (await Site.Get($"/en/committees/{row}")).StatusCode);
        Assert.Equal(ImportStates.Undone, (await Ended(id)).State);
    }

    [Fact]
    public async Task Who_brought_rows_takes_back_those_that_wait_however_many_and_somebody_else_does_not()
    {
        var (author, other) = (await (await Site.Editor(Role.Editor)).Browser(), await (await Site.Editor(Role.Editor)).Browser());
        var (id, batch) = await Import(author, "waiting", (await Site.Get<AllowanceQueries>()).Limit + 1);

        await other.Open($"/en/editor/import/{id}");
        await other.Submit("/undo");
        Assert.EndsWith("?problem=TooMuch", other.Location, StringComparison.Ordinal);
        await author.Open($"/en/editor/import/{id}");
        await author.Submit("/undo");

        Assert.EndsWith("?kept=0", author.Location, StringComparison.Ordinal);
        Assert.Equal(0, await (await Site.Get<Database>()).Scalar<long>("select count(*) from submissions where batch = @batch and state = 'pending'", new { batch }));
    }
}

public sealed class ImportReviewTestsOnSqlite(EditorialSiteOnSqlite site) : ImportReviewTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class ImportReviewTestsOnPostgres(EditorialSiteOnPostgres site) : ImportReviewTests(site), IClassFixture<EditorialSiteOnPostgres>;
