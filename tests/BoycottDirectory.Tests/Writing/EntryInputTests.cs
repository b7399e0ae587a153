using System.Net;
using AngleSharp.Html.Dom;
using BoycottDirectory.Accounts;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Writing;

public abstract class EntryInputTests(EditorialSite site)
{
    [Fact]
    public async Task Bad_input_comes_back_with_what_was_typed_and_words_beside_its_field()
    {
        await Sent.Put(site, "bad-input");
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/entries/committee/bad-input");
        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"), ("texts.en.description", new string('ا', 20_001)), ("texts.ar.description", new string('>', 5_000)), ("founded", "yesterday"), ("website", "javascript:alert(1)"));
        Assert.Equal(["texts.ar.description", "texts.en.description"], Wrong());
        Assert.Equal(20_001, browser.Page.GetElementById("texts.en.description")!.TextContent.Length);

        const string word = "<p class=\"MsoNormal\"><o:p></o:p><b>Bold</b><script>alert(1)</script></p>";
        await browser.Submit("entry", ("Do", "save"), ("texts.en.description", word), ("texts.ar.description", "بيان\u202E abc\u2066 نصّ"));
        Assert.Equal(["founded", "website"], Wrong());
        await browser.Submit("entry", ("Do", "preview"));
        Assert.Contains("<b>Bold</b>", browser.Page.QuerySelector("[id='texts.en.description'] ~ .preview .prose")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll(".preview b, .preview script"));

        await browser.Submit("entry", ("Do", "save"), ("founded", ""), ("website", ""));
        Assert.Contains("said=published", browser.Location, StringComparison.Ordinal);
        var committee = (await (await site.Get<CommitteeQueries>()).FindBySlug("bad-input", "en"))!;
        Assert.Equal((word, "بيان abc نصّ"), (committee.Texts["en"].Description, committee.Texts["ar"].Description));

        IEnumerable<string> Wrong() => browser.Page.QuerySelectorAll(".wrong[id$=-problem]").Select(wrong => wrong.Id![..^"-problem".Length]).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_draft_comes_back_with_what_others_changed_and_outlives_its_entry()
    {
        await Sent.Put(site, "drafted");
        var editor = await site.Editor(Role.Editor);
        var browser = await editor.Browser();
        await browser.Open("/en/editor/entries/committee/drafted");
        await (await site.Get<EditorDraftEdits>()).Save(editor.Id, new EditorDraft
        {
            What = "committee/drafted", Path = "/editor/entries/committee/drafted", Fields = new Dictionary<string, string>(EntryForm.Fill(WritingKinds.Find("committee")!, Snapshots.Write(Entries.Committee("drafted")))) { ["Revision"] = "1", ["texts.ar.description"] = "نصّ المسودّة", ["founded"] = "2001" },
        }, "window");
        await Sent.Put(site, "drafted", entry => entry with { Country = "PS" });

        await browser.Open("/en/editor/entries/committee/drafted");
        Assert.Equal("نصّ المسودّة", browser.Page.GetElementById("texts.ar.description")!.TextContent);
        Assert.Equal(("2", "PS"), (browser.Page.QuerySelector("input[name=Revision]")!.GetAttribute("value"), ((IHtmlSelectElement)browser.Page.GetElementById("country")!).Value));
        Assert.Single(browser.Page.QuerySelectorAll(".note"));

        await (await site.Get<Database>()).Execute("update committees set visibility = 'hidden' where slug = 'drafted'");
        await browser.Open("/en/editor/entries");
        Assert.Contains(browser.Page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/en/editor/entries/committee/drafted");
        await browser.Open("/en/editor/entries/committee/drafted");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("no longer here", browser.Page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("نصّ المسودّة", browser.Page.GetElementById("texts.ar.description")!.TextContent);
        Assert.Empty(browser.Page.QuerySelectorAll("button[value=save]:not(.hidden)"));
        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(2, await (await site.Get<Database>()).Scalar<long>("select revision from committees where slug = 'drafted'"));
    }

    [Fact]
    public async Task The_exact_place_of_an_event_is_in_no_snapshot_and_for_writers_alone()
    {
        var entry = (await (await site.Get<WritingQueries>()).List("event", null, 1)).Entries[0];
        var browser = await (await site.Editor(Role.Editor)).Browser();
        await browser.Open("/en/editor/entries/event/" + entry.Key);
        await browser.Submit("entry", ("Do", "save"), ("Reason", "updated"), ("places.en", "canary street 7"));
        Assert.Contains("said=published", browser.Location, StringComparison.Ordinal);
        await browser.Open("/en/editor/entries/event/" + entry.Key);
        Assert.Equal("canary street 7", browser.Page.GetElementById("places.en")!.GetAttribute("value"));
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from revisions where snapshot like '%canary street%'"));
        var translator = await (await site.Editor(Role.Translator)).Browser();
        await translator.Open("/en/editor/entries/event/" + entry.Key);
        Assert.DoesNotContain("canary", translator.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }
}

public sealed class EntryInputTestsOnSqlite(EditorialSiteOnSqlite site) : EntryInputTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class EntryInputTestsOnPostgres(EditorialSiteOnPostgres site) : EntryInputTests(site), IClassFixture<EditorialSiteOnPostgres>;
