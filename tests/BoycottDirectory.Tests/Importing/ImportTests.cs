using System.Net;
using System.Text;
using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Importing;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Importing;

public abstract class ImportTests(EditorialSite site)
{
    private const string Header = "slug,classification,country,name_en,name_ar,sources\n";

    [Fact]
    public async Task A_file_is_looked_at_then_waits_for_review_and_can_be_taken_back()
    {
        await Sent.Put(site, "same-one", entry => entry with { Sources = ["https://example.org/same-one"] });
        var browser = await (await site.Editor(Role.Editor)).Browser();
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
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/committees/brand-new")).StatusCode);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Open(browser.Page.QuerySelectorAll("a").Single(link => link.GetAttribute("href")!.Contains("/queue?batch=", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(2, browser.Page.QuerySelectorAll("[data-queue] li").Length);

        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/undo");
        Assert.Equal(0, await Waiting());
        Assert.Equal(ImportStates.Undone, (await Ended(id)).State);

        async Task<long> Waiting() => await (await site.Get<Database>()).Scalar<long>("select count(*) from submissions where batch like 'qawaim.csv%' and state = 'pending'");
    }

    [Fact]
    public async Task Who_brought_a_row_cannot_be_one_of_the_two_who_approve_it()
    {
        var editor = await site.Editor(Role.Editor);
        var browser = await editor.Browser();
        var id = await Upload(browser, "committees", "", "own.csv", Header + "own-proposal,committee,BE,Own,لجنة,https://example.org/own\n");
        await Ended(id);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/start", ("publish", "on"));
        await Ended(id);
        var submission = await (await site.Get<Database>()).Scalar<long>("select id from submissions where entry_slug = 'own-proposal' and state = 'pending'");

        await browser.Open($"/en/editor/queue/{submission}");
        await browser.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));

        Assert.Single(browser.Page.QuerySelectorAll(".problems li"));
        Assert.Equal($"own.csv:2 {editor.Id}", await (await site.Get<Database>()).Scalar<string>("select line || ' ' || author_id from submissions where id = @submission", new { submission }));
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_whole_import_is_decided_about_by_two_editors_who_leave_out_what_they_doubt(string language)
    {
        var (author, one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser());
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
        await (await site.Get<Database>()).Execute($"update submissions set snapshot = replace(snapshot, '{names[0]}', '{names[0]} altered') where batch = '{batch}' and entry_slug = 'whole-{names[0].ToLowerInvariant()}'");
        await two.Submit("batch", [("Do", "accept"), ("Reason", "keeps_the_rules"), .. boxes.Take(3).Select(box => ("Chosen", box))]);
        Assert.EndsWith("&published=2&approved=0&refused=0&left=1", two.Location, StringComparison.Ordinal);
        foreach (var (name, status) in names.Zip([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound]))
            Assert.Equal(status, (await site.Get($"/{language}/committees/whole-{name.ToLowerInvariant()}")).StatusCode);

        await two.Open(path);
        boxes = [.. two.Page.QuerySelectorAll(".queue input[name=Chosen]").Select(box => box.GetAttribute("value")!)];
        Assert.Equal(2, boxes.Count);
        await two.Submit("batch", [("Do", "refuse"), ("Reason", "no_source"), .. boxes.Select(box => ("Chosen", box))]);
        Assert.EndsWith("&refused=2&left=0", two.Location, StringComparison.Ordinal);
        foreach (var outcome in new[] { "accepted", "refused" })
            Assert.Equal(2, await (await site.Get<Database>()).Scalar<long>("select count(*) from decisions d join submissions s on s.id = d.submission_id where s.batch = @batch and d.outcome = @outcome", new { batch, outcome }));
    }

    [Fact]
    public async Task What_is_published_is_taken_back_by_one_account_only_within_its_day_and_by_an_administrator_whole()
    {
        var (author, other, administrator) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Administrator)).Browser());
        var (id, batch) = await Import(author, "published", (await site.Get<AllowanceQueries>()).Limit + 1);
        foreach (var reviewer in new[] { other, administrator })
        {
            for (var page = 2; page > 0; page--)
            {
                await reviewer.Open($"/en/editor/queue/batch?batch={Uri.EscapeDataString(batch)}&page={page}");
                var boxes = reviewer.Page.QuerySelectorAll(".queue input[name=Chosen]").Select(box => ("Chosen", box.GetAttribute("value")!)).ToList();
                if (boxes.Count > 0) await reviewer.Submit("batch", [("Do", "accept"), ("Reason", "keeps_the_rules"), .. boxes]);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await site.Get("/en/committees/published-0")).StatusCode);

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

        Assert.Equal(HttpStatusCode.OK, (await site.Get("/en/committees/published-0")).StatusCode);
        Assert.Equal(ImportStates.Done, (await Ended(id)).State);

        await administrator.Open($"/en/editor/import/{id}");
        await administrator.Submit("/undo");
        Assert.EndsWith("?kept=0", administrator.Location, StringComparison.Ordinal);
        foreach (var row in new[] { "published-0", "published-1" }) Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/en/committees/{row}")).StatusCode);
        Assert.Equal(ImportStates.Undone, (await Ended(id)).State);
    }

    [Fact]
    public async Task Who_brought_rows_takes_back_those_that_wait_however_many_and_somebody_else_does_not()
    {
        var (author, other) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        var (id, batch) = await Import(author, "waiting", (await site.Get<AllowanceQueries>()).Limit + 1);

        await other.Open($"/en/editor/import/{id}");
        await other.Submit("/undo");
        Assert.EndsWith("?problem=TooMuch", other.Location, StringComparison.Ordinal);
        await author.Open($"/en/editor/import/{id}");
        await author.Submit("/undo");

        Assert.EndsWith("?kept=0", author.Location, StringComparison.Ordinal);
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from submissions where batch = @batch and state = 'pending'", new { batch }));
    }

    [Fact]
    public async Task What_others_made_waits_for_review_and_what_the_policy_forbids_is_refused_with_its_rule()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        var id = await Upload(browser, "targets", "reasons-with-proof.yaml", "others.csv", "name,reason,proof\nAcme Widgets,It sells widgets to the army,https://example.org/proof\nNobody Ltd,,https://example.org/x\n");
        var job = await Ended(id);
        Assert.Equal((1, 1), (job.NewRows, job.RefusedRows));
        await browser.Open($"/en/editor/import/{id}");
        Assert.Contains("rule 7", browser.Words, StringComparison.Ordinal);

        await browser.Submit("/start", ("publish", "on"));
        Assert.Equal(1, (await Ended(id)).HeldRows);
        Assert.Equal("others.csv:2 (reasons-with-proof.yaml)", await (await site.Get<Database>()).Scalar<string>("select line from submissions where entry_slug = 'acme-widgets'"));
    }

    [Theory]
    [InlineData("committees", "", "x.csv", "name,colour\na,b\n", "unknown columns: name, colour")]
    [InlineData("claims", "reasons-with-proof.yaml", "x.csv", "a,b\n1,2\n", "reasons-with-proof.yaml has unknown columns: ")]
    [InlineData("targets", "items-with-source.yaml", "x.json", "[{", "x.json, line 1: this is not valid JSON")]
    public async Task A_file_that_cannot_be_read_says_why_and_what_to_do(string kind, string mapping, string name, string text, string words)
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        var id = await Upload(browser, kind, mapping, name, text);
        Assert.Equal(ImportStates.Failed, (await Ended(id)).State);
        await browser.Open($"/en/editor/import/{id}");
        Assert.Contains(words, browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/uploads/", browser.Words, StringComparison.Ordinal);
        await browser.Open($"/ar/editor/import/{id}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "uploads"), $"{id}.*"));
    }

    [Theory]
    [InlineData("nothing", "", "x.csv", "a", "NoKind"), InlineData("committees", "../README.md", "x.csv", "a", "NoMapping"), InlineData("committees", "", "", "", "NoFile"), InlineData("committees", "", "x.csv", "", "Empty")]
    public async Task A_form_that_is_wrong_comes_back_with_what_was_chosen(string kind, string mapping, string name, string text, string problem)
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await Send(browser, kind, mapping, name, text);
        Assert.Contains($"?problem={problem}&", browser.Location, StringComparison.Ordinal);
        await browser.Open(browser.Location!);
        Assert.Single(browser.Page.QuerySelectorAll(".problems li"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "uploads"), "*.part"));
    }

    [Fact]
    public async Task A_form_of_another_site_brings_no_byte_in()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await Send(browser, "committees", "", "x.csv", Header, token: "not ours");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "uploads"), "*.part"));
    }

    [Fact]
    public async Task Work_that_was_cut_off_says_so_and_goes_on_where_it_was()
    {
        var editor = await site.Editor(Role.Editor);
        var (edits, files, worker) = (await site.Get<ImportEdits>(), await site.Get<ImportFiles>(), await site.Get<ImportWorker>());
        var browser = await editor.Browser();
        var id = await Upload(browser, "committees", "", "cut.csv", Header + "cut-one,committee,BE,One,واحدة,https://example.org/1\ncut-two,committee,BE,Two,اثنتان,https://example.org/2\n");
        await Ended(id);
        // As a program that is killed leaves it: begun, one row in, not ended.
        await edits.Start((await (await site.Get<ImportQueries>()).Find(id))!, "review");
        var database = await site.Get<Database>();
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
        var browser = await (await site.Editor(Role.Editor)).Browser();
        var text = new StringBuilder(Header);
        for (var row = 0; row < 25_000; row++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"many-{row},committee,BE,Committee {row},لجنة {row},https://example.org/{row}\n");
        var id = await Upload(browser, "committees", "", "many.csv", text.ToString());
        await Ended(id);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/start");
        while ((await (await site.Get<ImportQueries>()).Find(id))!.RowsDone == 0) await Task.Delay(20, TestContext.Current.CancellationToken);
        await browser.Open($"/en/editor/import/{id}");
        Assert.Single(browser.Page.QuerySelectorAll("progress"));
        await browser.Submit("/stop");

        var job = await Ended(id);

        var rows = await (await site.Get<Database>()).Scalar<long>("select count(*) from submissions where batch = @Batch and snapshot is not null", new { job.Batch });
        Assert.Equal((ImportStates.Cancelled, job.HeldRows), (job.State, rows));
        Assert.InRange(rows, 1, 24_999);
    }

    // An import of new committees that wait for review.
    private async Task<(long Id, string Batch)> Import(FormBrowser browser, string name, int rows)
    {
        var id = await Upload(browser, "committees", "", name + ".csv", Header + string.Concat(Enumerable.Range(0, rows).Select(row => $"{name}-{row},committee,BE,{name} {row},لجنة {name} {row},https://example.org/{name}/{row}\n")));
        await Ended(id);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/start");
        return (id, (await Ended(id)).Batch!);
    }

    private static async Task<long> Upload(FormBrowser browser, string kind, string mapping, string name, string text)
    {
        await Send(browser, kind, mapping, name, text);
        Assert.Matches("^/en/editor/import/[0-9]+$", browser.Location);
        return long.Parse(browser.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task Send(FormBrowser browser, string kind, string mapping, string name, string text, string? token = null)
    {
        await browser.Open("/en/editor/import");
        var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? browser.Page.QuerySelector("form.form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(kind), "kind" },
            { new StringContent(mapping), "mapping" },
        };
        if (name.Length > 0) form.Add(new StringContent(text), "file", name);
        await browser.Send(new HttpRequestMessage(HttpMethod.Post, "/en/editor/import/upload") { Content = form });
    }

    private async Task<ImportJob> Ended(long id)
    {
        var imports = await site.Get<ImportQueries>();
        for (var turn = 0; turn < 600; turn++)
        {
            if (await imports.Find(id) is { } job && !ImportStates.IsActive(job.State)) return job;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import never ended.");
    }
}

public sealed class ImportTestsOnSqlite(EditorialSiteOnSqlite site) : ImportTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class ImportTestsOnPostgres(EditorialSiteOnPostgres site) : ImportTests(site), IClassFixture<EditorialSiteOnPostgres>;
