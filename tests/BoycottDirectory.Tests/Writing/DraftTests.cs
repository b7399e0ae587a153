using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Writing;

public abstract class DraftTests(EditorialSite site)
{
    [Fact]
    public async Task What_is_typed_is_kept_for_its_author_alone_and_cannot_be_read_in_the_database()
    {
        var (author, other) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor));
        Assert.Equal(DraftState.Saved, (await Save(author, "committee/kept", "one", 0, ("texts.ar.name", "كلمة سرّ"), ("place", "canary street"))).State);

        var draft = (await (await site.Get<EditorDraftQueries>()).Find(author.Id, "committee/kept"))!;
        Assert.Equal("كلمة سرّ", draft.Fields["texts.ar.name"]);
        Assert.Equal(site.Clock!.GetUtcNow(), draft.SavedAt, TimeSpan.FromSeconds(1));
        Assert.Null(await (await site.Get<EditorDraftQueries>()).Find(other.Id, "committee/kept"));
        Assert.Empty(await (await site.Get<EditorDraftQueries>()).Of(other.Id));
        Assert.DoesNotContain("canary", await (await site.Get<Database>()).Scalar<string>("select fields from editor_drafts where what = 'committee/kept'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_overwrite_each_other_only_when_somebody_says_so()
    {
        var editor = await site.Editor(Role.Editor);
        Assert.Equal((DraftState.Saved, 1), await Try("one", 0, "first"));
        Assert.Equal((DraftState.Elsewhere, 0), await Try("two", 0, "second"));
        // The answer to a window's own last saving may have been lost on the way.
        Assert.Equal((DraftState.Saved, 2), await Try("one", 0, "first again"));
        Assert.Equal((DraftState.Saved, 3), await Try("two", 2, "second"));
        Assert.Equal((DraftState.Elsewhere, 0), await Try("one", 2, "first"));
        Assert.Equal("second", await Words());
        Assert.Equal((DraftState.Saved, 4), await Try("one", 2, "first", over: true));
        Assert.Equal("first", await Words());

        async Task<(DraftState, long)> Try(string window, long seen, string words, bool over = false)
        {
            var saved = await Save(editor, "committee/windows", window, seen, over, ("name", words));
            return (saved.State, saved.Number);
        }

        async Task<string> Words() => (await (await site.Get<EditorDraftQueries>()).Find(editor.Id, "committee/windows"))!.Fields["name"];
    }

    [Fact]
    public async Task Has_limits_and_keeps_what_was_there_when_they_are_met()
    {
        var editor = await site.Editor(Role.Editor);
        await Save(editor, "committee/long", "one", 0, ("a", "short"));
        Assert.Equal(DraftState.TooLong, (await Save(editor, "committee/long", "one", 1, ("a", new string('x', EditorDraftEdits.Longest)))).State);
        Assert.Equal("short", (await (await site.Get<EditorDraftQueries>()).Find(editor.Id, "committee/long"))!.Fields["a"]);

        for (var number = 1; number < EditorDraftEdits.Most; number++) await Save(editor, $"committee/{number}", "one", 0, ("a", "b"));
        Assert.Equal(DraftState.TooMany, (await Save(editor, "committee/one-more", "one", 0, ("a", "b"))).State);
        Assert.Equal(DraftState.Saved, (await Save(editor, "committee/long", "one", 1, ("a", "still"))).State);
    }

    [Fact]
    public async Task Goes_with_its_account()
    {
        var editor = await site.Editor(Role.Translator);
        await Save(editor, "committee/leaving", "one", 0, ("a", "b"));
        await (await site.Get<AccountEdits>()).Remove(editor.Id);
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from editor_drafts where what = 'committee/leaving'"));
    }

    [Fact]
    public async Task Takes_what_a_form_sends_and_nothing_that_would_lead_elsewhere()
    {
        var editor = await site.Editor(Role.Translator);
        var browser = await editor.Browser();
        await browser.Open("/ar/editor");
        var token = browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await Post(("Draft", "page/about"), ("DraftPath", "/editor/pages/about"), ("DraftWriter", "w"), ("DraftNumber", "0"), ("DraftTitle", "عن الموقع"), ("ar", "نص\r\nثانٍ"), ("Do", "save"), ("_handler", "x"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var draft = Assert.Single(await (await site.Get<EditorDraftQueries>()).Of(editor.Id));
        Assert.Equal("عن الموقع", draft.Title);
        Assert.Equal(["DraftTitle", "ar"], draft.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("نص\nثانٍ", draft.Fields["ar"]);

        foreach (var path in new[] { "//elsewhere.example/", "https://elsewhere.example/", "/committees", "" })
        {
            await Post(("Draft", "page/about"), ("DraftPath", path), ("DraftWriter", "w"), ("DraftNumber", "1"));
            Assert.NotEqual(HttpStatusCode.OK, browser.Status);
        }

        await Post(("Draft", "page/about"), ("DraftPath", "/editor/pages/about"), ("DraftWriter", "v"), ("DraftNumber", "0"));
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);

        await browser.Post("/ar/editor/drafts/discard", ("Draft", "page/about"), ("Back", "//elsewhere.example/"), ("__RequestVerificationToken", token));
        Assert.Equal("/ar/editor/pages/about", browser.Location);
        Assert.Empty(await (await site.Get<EditorDraftQueries>()).Of(editor.Id));

        Task Post(params (string, string)[] fields) => browser.Post("/ar/editor/drafts", [.. fields, ("__RequestVerificationToken", token)]);
    }

    private Task<DraftSaved> Save(TestEditor editor, string what, string writer, long seen, params (string Name, string Value)[] fields) => Save(editor, what, writer, seen, false, fields);

    private async Task<DraftSaved> Save(TestEditor editor, string what, string writer, long seen, bool over, params (string Name, string Value)[] fields) => await (await site.Get<EditorDraftEdits>()).Save(
        editor.Id, new EditorDraft { What = what, Path = "/editor/" + what, Number = seen, Fields = fields.ToDictionary(field => field.Name, field => field.Value) }, writer, over);
}

public sealed class DraftTestsOnSqlite(EditorialSiteOnSqlite site) : DraftTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class DraftTestsOnPostgres(EditorialSiteOnPostgres site) : DraftTests(site), IClassFixture<EditorialSiteOnPostgres>;
