using System.Text;
using BoycottDirectory.Accounts;
using BoycottDirectory.Importing;
using BoycottDirectory.Repair;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Repair;

public abstract class RedactEditsTests(EditorialSite site)
{
    private const string Canary = "Zyxwvut Canarybird";

    [Fact]
    public async Task What_was_taken_out_is_nowhere_but_the_fact_stays()
    {
        await Sent.Put(site, "private", entry => entry.With("en", words => words with { Name = "Committee private", Description = $"Ask {Canary} at the door." }) with { Profiles = ["https://people.example/zyxwvut%20canarybird"] });
        await Sent.Put(site, "private", entry => entry.With("en", words => words with { Tagline = $"with {Canary}" }) with { Founded = "2001" });
        await Sent.Put(site, "private", entry => entry.With("en", words => words with { Tagline = "without" }));
        var waiting = await Sent.Entry(site, Entries.Committee("private").With("en", words => words with { HowToJoin = $"Call {Canary}" }), basedOn: 3, words: $"I am {Canary}");
        var database = await site.Get<Database>();
        var id = await database.Scalar<long>("select id from committees where slug = 'private'");
        var admin = await site.Editor(Role.Administrator);
        await (await site.Get<EditorDraftEdits>()).Save(admin.Id, new EditorDraft { What = "committee/private", Path = "/editor/entries/committee/private", Fields = new Dictionary<string, string> { ["texts.en.tagline"] = $"and {Canary}" } }, "window");
        var (uploads, job) = (await site.Get<ImportFiles>(), await (await site.Get<ImportEdits>()).Add(new ImportJob { UserId = admin.Id, Kind = "committees", FileName = "people.csv" }));
        var part = uploads.NewPart();
        await File.WriteAllTextAsync(part, $"slug,name_en\nprivate,{Canary}\n", TestContext.Current.CancellationToken);
        uploads.Keep(part, job, "csv");
        await database.Execute($"insert into import_rows (job_id, position, line, outcome, entry, problems) values ({job}, 1, 2, 'refused', 'private', '[{{\"Field\":\"name\",\"Code\":\"x\",\"Arguments\":[\"{Canary}\"]}}]')");

        var outcome = await (await site.Get<RedactEdits>()).Redact("committee", id, Canary, new RepairOrder(admin.Id, DecisionWords.Of("private_data")));

        Assert.Equal(Change.Changed, outcome.Change);
        await NothingInFiles(database);
        Assert.Equal($"and {Redaction.Mark}", Assert.Single(await (await site.Get<EditorDraftQueries>()).Of(admin.Id)).Fields["texts.en.tagline"]);
        Assert.Null(uploads.PathOf(job));
        Assert.Equal(0, await database.Scalar<long>("select count(*) from import_rows where lower(problems) like '%canarybird%'"));
        foreach (var path in new[]
        {
            "/en/committees/private", "/ar/committees/private", "/en/committees/private/history", "/en/committees/private.json", "/en/committees/private.atom", "/en/committees/private.vcf",
            "/api/v1/committees/private", "/api/v1/search?q=canarybird&lang=en", "/en/search?q=Zyxwvut", "/en/committees.csv", "/en/committees.json", "/en/feed.atom", "/en/decisions", "/en/decisions.atom", "/api/v1/decisions",
        })
            Assert.DoesNotContain("canarybird", (await (await site.Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("q=canarybird", "", StringComparison.Ordinal).Replace("\"query\":\"canarybird\"", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        foreach (var (table, column) in new[] { ("revisions", "snapshot"), ("submissions", "snapshot"), ("search_documents", "shown"), ("search_documents", "names"), ("search_terms", "term"), ("committee_texts", "description"), ("decision_texts", "words") })
            Assert.Equal(0, await database.Scalar<long>($"select count(*) from {table} where lower({column}) like '%canarybird%'"));
        Assert.DoesNotContain(Canary, (await (await site.Get<SubmissionQueries>()).Find(waiting))!.Words!, StringComparison.Ordinal);
        Assert.Contains(Redaction.Mark, await site.Page("/en/committees/private"), StringComparison.Ordinal);
        Assert.Contains("Data was taken out of this revision", await site.Page("/en/committees/private/history"), StringComparison.Ordinal);
        Assert.Equal("redacted private_data", await database.Scalar<string>("select outcome || ' ' || reason from decisions where kind = 'committee' and entry_id = @id order by id desc limit 1", new { id }));
        Assert.Equal("RevisionRedacted", (await (await site.Get<RestoreEdits>()).Restore("committee", id, 2, new RepairOrder(admin.Id, DecisionWords.Of("earlier_is_right")))).Problems.Single().Code);
    }

    [Fact]
    public async Task Of_an_erased_entry_no_word_is_left_and_nothing_brings_it_back()
    {
        await Sent.Put(site, "erased", entry => entry.With("en", words => words with { Name = "Eraseme Canarybird" }));
        var database = await site.Get<Database>();
        var id = await database.Scalar<long>("select id from committees where slug = 'erased'");
        var admin = new RepairOrder((await site.Editor(Role.Administrator)).Id, DecisionWords.Of("asked_by_body"));

        Assert.Equal(Change.Changed, (await (await site.Get<RedactEdits>()).Erase("committee", id, admin)).Change);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Get("/en/committees/erased")).StatusCode);
        Assert.Equal(0, await database.Scalar<long>("select count(*) from revisions where snapshot like '%Eraseme%'"));
        Assert.Equal(0, await database.Scalar<long>("select count(*) from committee_texts where name like '%Eraseme%'"));
        Assert.Equal("CannotShow", (await (await site.Get<HideEdits>()).ProposeReturn("committee", id, admin)).Problems.Single().Code);
        Assert.Equal("CannotRedact", (await (await site.Get<RedactEdits>()).Erase("committee", id, admin)).Problems.Single().Code);
    }

    [Theory]
    [InlineData("""{"texts":{"en":{"name":"Amal Example","original":true}}}""", """{"texts":{"en":{"name":"▇▇▇","original":true}}}""")]
    [InlineData("""{"profiles":["https://x.example/Amal Example","https://y.example/"]}""", """{"profiles":["▇▇▇","https://y.example/"]}""")]
    [InlineData("""{"name":"nobody", "n":1}""", """{"name":"nobody", "n":1}""")]
    public void A_snapshot_keeps_all_but_the_text(string before, string after) =>
        Assert.Equal(after.Replace("\"▇▇▇\",\"https", "\"https://x.example/▇▇▇\",\"https", StringComparison.Ordinal), Redaction.InPast(before, "amal example"));

    [Fact]
    public void An_address_with_the_text_goes_as_a_whole_from_what_is_shown() =>
        Assert.Equal("""{"profiles":["https://y.example/"]}""", Redaction.InPresent("""{"profiles":["https://x.example/amal","https://y.example/"],"website":"https://amal.example/"}""", "amal"));

    protected abstract Task NothingInFiles(Database database);

    protected static async Task Search(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "directory.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("canarybird", Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.OrdinalIgnoreCase);
        }
    }
}

public sealed class RedactEditsOnSqlite(EditorialSiteOnSqlite site) : RedactEditsTests(site), IClassFixture<EditorialSiteOnSqlite>
{
    protected override async Task NothingInFiles(Database database) => await Search((await site.Get<StorageOptions>()).DataDirectory);

    private readonly EditorialSiteOnSqlite site = site;
}

public sealed class RedactEditsOnPostgres(EditorialSiteOnPostgres site) : RedactEditsTests(site), IClassFixture<EditorialSiteOnPostgres>
{
    // What PostgreSQL keeps in its files is freed by vacuum and used again; its own servers read none of it.
    protected override Task NothingInFiles(Database database) => Task.CompletedTask;
}
