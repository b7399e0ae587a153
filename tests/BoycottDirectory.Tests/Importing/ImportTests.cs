using System.Net;
using System.Text;
using BoycottDirectory.Accounts;
using BoycottDirectory.Importing;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Importing;

public abstract class ImportTests(EditorialSite site) : ImportSteps(site)
{
    [Fact]
    public async Task A_file_is_looked_at_then_waits_for_review_and_can_be_taken_back()
    {
        await Sent.Put(Site, "same-one", entry => entry with { Sources = ["https://example.org/same-one"] });
        var browser = await (await Site.Editor(Role.Editor)).Browser();
        var id = await Upload(browser, "committees", "", "qawaim.csv", Header
            + "brand-new,committee,BE,New one,الجديدة,https://example.org/new\n"
            + "same-one,committee,FR,Committee same-one,لجنة same-one,https://example.org/same-one\n"
            + "Bad Slug,committee,XX,Name,اسم,https://example.org/bad\n");
        var job = await Ended(id);

        Assert.Equal((ImportStates.Checked, 1, 1, 1), (job.State, job.NewRows, job.ChangedRows, job.RefusedRows));
        Assert.Equal(0, await Waiting());
        await browser.Open($"/en/editor/import/{id}");
        var refused = browser.Page.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("Bad Slug", StringComparison.Ordinal));
        Assert.Equal("4", refused.QuerySelector("td")!.TextContent);
        Assert.Equal("slug", refused.QuerySelector("code")!.TextContent);
        Assert.Contains("use 1 to 100 lower-case Latin letters", refused.TextContent, StringComparison.Ordinal);
        await browser.Open($"/ar/editor/import/{id}?rows=new");
        Assert.Equal("brand-new", Assert.Single(browser.Page.QuerySelectorAll("tbody th")).TextContent);

        await browser.Submit("/start");
        job = await Ended(id);

        // One editor alone publishes nothing.
        Assert.Equal((ImportStates.Done, 2, 0, 1), (job.State, job.HeldRows, job.NewRows, job.RefusedRows));
        Assert.Equal(2, await Waiting());
        Assert.Equal(HttpStatusCode.NotFound, (await Site.Get("/en/committees/brand-new")).StatusCode);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Open(browser.Page.QuerySelectorAll("a").Single(link => link.GetAttribute("href")!.Contains("/queue?batch=", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(2, browser.Page.QuerySelectorAll("[data-queue] li").Length);

        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/undo");
        Assert.Equal(0, await Waiting());
        Assert.Equal(ImportStates.Undone, (await Ended(id)).State);

        async Task<long> Waiting() => await (await Site.Get<Database>()).Scalar<long>("select count(*) from submissions where batch like 'qawaim.csv%' and state = 'pending'");
    }

    [Fact]
    public async Task What_others_made_waits_for_review_and_what_the_policy_forbids_is_refused_with_its_rule()
    {
        var browser = await (await Site.Editor(Role.Editor)).Browser();
        var id = await Upload(browser, "targets", "reasons-with-proof.yaml", "others.csv", "name,reason,proof\nAcme Widgets,It sells widgets to the army,https://example.org/proof\nNobody Ltd,,https://example.org/x\n");
        var job = await Ended(id);
        Assert.Equal((1, 1), (job.NewRows, job.RefusedRows));
        await browser.Open($"/en/editor/import/{id}");
        Assert.Contains("rule 7", browser.Words, StringComparison.Ordinal);

        await browser.Submit("/start", ("publish", "on"));
        Assert.Equal(1, (await Ended(id)).HeldRows);
        Assert.Equal("others.csv:2 (reasons-with-proof.yaml)", await (await Site.Get<Database>()).Scalar<string>("select line from submissions where entry_slug = 'acme-widgets'"));
    }

    [Theory]
    [InlineData("committees", "", "x.csv", "name,colour\na,b\n", "unknown columns: name, colour")]
    [InlineData("claims", "reasons-with-proof.yaml", "x.csv", "a,b\n1,2\n", "reasons-with-proof.yaml has unknown columns: ")]
    [InlineData("targets", "items-with-source.yaml", "x.json", "[{", "x.json, line 1: this is not valid JSON")]
    public async Task A_file_that_cannot_be_read_says_why_and_what_to_do(string kind, string mapping, string name, string text, string words)
    {
        var browser = await (await Site.Editor(Role.Editor)).Browser();
        var id = await Upload(browser, kind, mapping, name, text);
        Assert.Equal(ImportStates.Failed, (await Ended(id)).State);
        await browser.Open($"/en/editor/import/{id}");
        Assert.Contains(words, browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/uploads/", browser.Words, StringComparison.Ordinal);
        await browser.Open($"/ar/editor/import/{id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Site.DataDirectory, "uploads"), $"{id}.*"));
    }

    [Theory]
    [InlineData("nothing", "", "x.csv", "a", "NoKind"), InlineData("committees", "../README.md", "x.csv", "a", "NoMapping"), InlineData("committees", "", "", "", "NoFile"), InlineData("committees", "", "x.csv", "", "Empty")]
    public async Task A_form_that_is_wrong_comes_back_with_what_was_chosen(string kind, string mapping, string name, string text, string problem)
    {
        var browser = await (await Site.Editor(Role.Editor)).Browser();
        await Send(browser, kind, mapping, name, text);
        Assert.Contains($"?problem={problem}&", browser.Location, StringComparison.Ordinal);
        await browser.Open(browser.Location!);
        Assert.Single(browser.Page.QuerySelectorAll(".problems li"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Site.DataDirectory, "uploads"), "*.part"));
    }

    [Fact]
    public async Task A_form_of_another_site_brings_no_byte_in()
    {
        var browser = await (await Site.Editor(Role.Editor)).Browser();
        await Send(browser, "committees", "", "x.csv", Header, token: "not ours");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Site.DataDirectory, "uploads"), "*.part"));
    }

    [Fact]
    public async Task Work_that_was_cut_off_says_so_and_goes_on_where_it_was()
    {
        var editor = await Site.Editor(Role.Editor);
        var (edits, files, worker) = (await Site.Get<ImportEdits>(), await Site.Get<ImportFiles>(), await Site.Get<ImportWorker>());
        var browser = await editor.Browser();
        var id = await Upload(browser, "committees", "", "cut.csv", Header + "cut-one,committee,BE,One,واحدة,https://example.org/1\ncut-two,committee,BE,Two,اثنتان,https://example.org/2\n");
        await Ended(id);
        // As a program that is killed leaves it: begun, one row in, not ended.
        await edits.Start((await (await Site.Get<ImportQueries>()).Find(id))!, "review");
        var database = await Site.Get<Database>();
        await database.Execute($"update import_jobs set started_at = created_at where id = {id}");
        await worker.NoteInterrupted();

        await browser.Open($"/en/editor/import/{id}");
        Assert.Contains("Every row that is in is in whole", browser.Words, StringComparison.Ordinal);
        Assert.NotNull(files.PathOf(id));
        await browser.Submit("/start");
        Assert.Equal((ImportStates.Done, 2), ((await Ended(id)).State, (await Ended(id)).HeldRows));
        Assert.Null(files.PathOf(id));
    }

    [Fact]
    public async Task Can_be_stopped_and_what_is_in_is_in_whole()
    {
        var browser = await (await Site.Editor(Role.Editor)).Browser();
        var text = new StringBuilder(Header);
        for (var row = 0; row < 25_000; row++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"many-{row},committee,BE,Committee {row},لجنة {row},https://example.org/{row}\n");
        var id = await Upload(browser, "committees", "", "many.csv", text.ToString());
        await Ended(id);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/start");
        while ((await (await Site.Get<ImportQueries>()).Find(id))!.RowsDone == 0) await Task.Delay(20, TestContext.Current.CancellationToken);
        await browser.Open($"/en/editor/import/{id}");
        Assert.Single(browser.Page.QuerySelectorAll("progress"));
        await browser.Submit("/stop");

        var job = await Ended(id);

        var rows = await (await Site.Get<Database>()).Scalar<long>("select count(*) from submissions where batch = @Batch and snapshot is not null", new { job.Batch });
        Assert.Equal((ImportStates.Cancelled, job.HeldRows), (job.State, rows));
        Assert.InRange(rows, 1, 24_999);
    }
}


public sealed class ImportTestsOnSqlite(EditorialSiteOnSqlite site) : ImportTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class ImportTestsOnPostgres(EditorialSiteOnPostgres site) : ImportTests(site), IClassFixture<EditorialSiteOnPostgres>;
