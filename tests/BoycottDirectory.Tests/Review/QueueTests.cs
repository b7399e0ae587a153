using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Review;

public abstract class QueueTests(EditorialSite site)
{
    [Theory, InlineData("ar", "لجنة"), InlineData("en", "Committee")]
    public async Task A_proposal_goes_from_the_queue_to_the_public_page_by_two_editors_and_plain_forms(string language, string word)
    {
        var slug = "way-" + language;
        var id = await Sent.Entry(site, Entries.Committee(slug), words: "canary for editors");
        var (one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Administrator)).Browser());

        await one.Open($"/{language}/editor/queue?what=new");
        Assert.StartsWith("(", one.Page.Title, StringComparison.Ordinal);
        Assert.Contains(one.Page.QuerySelectorAll("[data-queue] a"), link => link.TextContent == $"{word} {slug}" && link.GetAttribute("href") == $"/{language}/editor/queue/{id}");

        await one.Open($"/{language}/editor/queue/{id}");
        Assert.Contains("canary for editors", one.Words, StringComparison.Ordinal);
        Assert.Contains(one.Page.QuerySelectorAll("ins"), added => added.TextContent == $"Committee {slug}");
        await one.Submit("decide", ("Do", "accept"));
        Assert.Equal(2, one.Page.QuerySelectorAll(".problems, .problems li").Length);
        await one.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));
        Assert.Single(one.Page.QuerySelectorAll(".done"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/{language}/committees/{slug}")).StatusCode);

        await two.Open($"/{language}/editor/queue/{id}");
        await two.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"), ("WordsAr", "أهلًا"), ("WordsEn", "Welcome"));
        Assert.EndsWith($"/{language}/editor/queue", two.Location, StringComparison.Ordinal);
        Assert.Contains($"{word} {slug}", await site.Page($"/{language}/committees/{slug}"), StringComparison.Ordinal);
        Assert.Equal("accepted keeps_the_rules", await (await site.Get<Database>()).Scalar<string>("select outcome || ' ' || reason from decisions where submission_id = @id", new { id }));
        await two.Open($"/{language}/editor/queue");
        Assert.DoesNotContain(two.Page.QuerySelectorAll("[data-queue] a"), link => link.TextContent == $"{word} {slug}");
    }

    [Fact]
    public async Task What_one_editor_altered_is_what_the_second_sees_and_publishes()
    {
        var id = await Sent.Entry(site, Entries.Committee("altered") with { Founded = "2004" });
        var (one, two) = (await (await site.Editor(Role.Editor)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await one.Open($"/en/editor/queue/{id}");
        await one.Submit("decide", ("Do", "accept"), ("Reason", "corrected"), ("f:texts.en.name", "Committee of the Shore"), ("f:founded", "2005"));
        await two.Open($"/en/editor/queue/{id}");
        Assert.Contains(two.Page.QuerySelectorAll("ins"), added => added.TextContent == "Committee of the Shore");

        await two.Submit("decide", ("Do", "accept"), ("Reason", "corrected"));

        Assert.Equal(HttpStatusCode.Found, two.Status);
        Assert.Contains("Committee of the Shore", await site.Page("/en/committees/altered"), StringComparison.Ordinal);
        Assert.Equal("2005", (await (await site.Get<CommitteeQueries>()).FindBySlug("altered", "en"))!.Founded);
    }

    [Fact]
    public async Task A_stale_page_overwrites_nothing_and_brings_both_changes_together()
    {
        await Sent.Put(site, "stale");
        var id = await Sent.Entry(site, Entries.Committee("stale") with { Founded = "2005", Website = "https://proposed.example/" }, basedOn: 1);
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open($"/en/editor/queue/{id}");
        await Sent.Put(site, "stale", entry => entry with { Country = "PS", Website = "https://meanwhile.example/" });

        await browser.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"), ("f:texts.en.tagline", "Typed in vain?"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(["c-website"], browser.Page.QuerySelectorAll("fieldset").Select(field => field.Id));
        Assert.Equal("https://meanwhile.example/", (await Find()).Website);
        await browser.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"));
        Assert.Contains(browser.Page.QuerySelectorAll(".problems a"), link => link.GetAttribute("href")!.EndsWith("#c-website", StringComparison.Ordinal));
        await browser.Submit("decide", ("Do", "accept"), ("Reason", "keeps_the_rules"), ("c:website", "proposed"));

        Assert.Equal(HttpStatusCode.Found, browser.Status);
        var committee = await Find();
        Assert.Equal(("PS", "2005", "https://proposed.example/"), (committee.Country, committee.Founded, committee.Website));

        async Task<Committee> Find() => (await (await site.Get<CommitteeQueries>()).FindBySlug("stale", "en"))!;
    }

    [Fact]
    public async Task Asking_back_and_refusing_need_words_and_a_reason_that_fits()
    {
        var browser = await (await site.Editor(Role.Editor)).Browser();
        var id = await Sent.Entry(site, Entries.Committee("asked"));
        await browser.Open($"/ar/editor/queue/{id}");
        await browser.Submit("decide", ("Do", "ask"));
        Assert.Single(browser.Page.QuerySelectorAll(".problems li"));
        await browser.Submit("decide", ("Do", "ask"), ("Question", "من أنتم؟"));
        Assert.Equal("asked", (await (await site.Get<SubmissionQueries>()).Find(id))!.State);

        await browser.Open($"/ar/editor/queue/{id}");
        await browser.Submit("decide", ("Do", "refuse"), ("Reason", "keeps_the_rules"), ("WordsAr", "كلام"));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".problems li").Length);
        Assert.Equal("كلام", browser.Page.QuerySelector("#WordsAr")!.TextContent);
        await browser.Submit("decide", ("Do", "refuse"), ("Reason", "no_source"), ("WordsAr", "كلام"), ("WordsEn", "Words"));
        Assert.Equal("refused", (await (await site.Get<SubmissionQueries>()).Find(id))!.State);
    }

    [Fact]
    public async Task Who_only_reads_sees_no_private_words_and_decides_nothing()
    {
        var id = await Sent.Entry(site, Entries.Committee("readers"), words: "canary for editors");
        var (reader, editor) = (await (await site.Editor(Role.Reader)).Browser(), await (await site.Editor(Role.Editor)).Browser());
        await reader.Open($"/en/editor/queue/{id}");
        Assert.DoesNotContain("canary", reader.Words, StringComparison.Ordinal);
        Assert.Empty(reader.Page.QuerySelectorAll("form.form"));

        // The editor's form, sent by the reader with a token of her own.
        await editor.Open($"/en/editor/queue/{id}");
        var token = reader.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await reader.Post($"/en/editor/queue/{id}", ("_handler", "decide"), ("__RequestVerificationToken", token), ("Do", "refuse"), ("Reason", "no_source"));
        Assert.NotEqual(HttpStatusCode.Found, reader.Status);
        Assert.Equal("pending", (await (await site.Get<SubmissionQueries>()).Find(id))!.State);
    }

    [Fact]
    public async Task Shows_look_alikes_missing_languages_and_what_the_sender_sent_before()
    {
        await Sent.Put(site, "ramallah-boycott", entry => entry with { Country = "PS", Texts = new() { ["ar"] = new() { Name = "لجنة المقاطعة في رام الله" }, ["en"] = new() { Name = "Ramallah Boycott Committee" } } });
        var before = await Sent.Entry(site, Entries.Committee("before"), from: "zaki@example.org");
        var alike = Entries.Committee("ramallah-2") with { Country = "PS" };
        alike.Texts.Remove("ar");
        alike.Texts["en"] = new() { Name = "Ramallah Boycott Committee" };
        var id = await Sent.Entry(site, alike, from: "zaki@example.org");
        var browser = await (await site.Editor(Role.Editor)).Browser();

        await browser.Open($"/en/editor/queue/{id}");

        Assert.Contains("Arabic", browser.Words, StringComparison.Ordinal);
        Assert.Contains(browser.Page.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/en/editor/queue/{before}");
        Assert.Contains(browser.Page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/en/committees/ramallah-boycott");
    }

    [Fact]
    public async Task Can_be_taken_and_put_back()
    {
        var id = await Sent.Entry(site, Entries.Committee("taken"));
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open($"/en/editor/queue/{id}");
        await browser.Submit("/assign");
        await browser.Open("/en/editor/queue?whose=me");
        Assert.Equal(["Committee taken"], browser.Page.QuerySelectorAll("[data-queue] a").Select(link => link.TextContent));
        await browser.Open($"/en/editor/queue/{id}");
        await browser.Submit("/assign");
        await browser.Open("/en/editor/queue?whose=me");
        Assert.Empty(browser.Page.QuerySelectorAll("[data-queue] a"));
    }
}

public sealed class QueueTestsOnSqlite(EditorialSiteOnSqlite site) : QueueTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class QueueTestsOnPostgres(EditorialSiteOnPostgres site) : QueueTests(site), IClassFixture<EditorialSiteOnPostgres>;
