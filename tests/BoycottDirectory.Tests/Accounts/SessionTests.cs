using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Accounts;

public abstract class SessionTests(EditorialSite site)
{
    [Fact]
    public async Task What_is_ended_is_over_with_the_next_request()
    {
        var editor = await site.Editor(Role.Editor);
        var (here, there) = (await editor.Browser(), await editor.Browser());
        await here.Open("/en/editor/account");
        Assert.Equal(2, here.Page.QuerySelectorAll("#sessions li").Length);

        await here.Submit("/end");
        Assert.EndsWith("/en/editor/account#sessions", here.Location, StringComparison.Ordinal);

        await AssertIsIn(there, false);
        await AssertIsIn(here, true);
    }

    [Fact]
    public async Task Another_ones_session_cannot_be_ended()
    {
        var (victim, other) = (await site.Editor(Role.Editor), await site.Editor(Role.Administrator));
        var browser = await victim.Browser();
        var session = (await (await site.Get<SessionQueries>()).Of(victim.Id)).Single();
        var attacker = await other.Browser();
        await attacker.Open("/en/editor/account");
        var token = attacker.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await attacker.Post($"/en/editor/account/sessions/{session.Id}/end", ("__RequestVerificationToken", token));

        await AssertIsIn(browser, true);
    }

    [Fact]
    public async Task A_new_role_a_new_password_and_removal_end_sessions()
    {
        var (editor, admin) = (await site.Editor(Role.Editor), await site.Editor(Role.Administrator));
        var desk = await admin.Browser();
        var browser = await editor.Browser();
        await desk.Open($"/en/editor/accounts/{editor.Id}");
        await desk.Submit("change", ("NewRole", Role.Reader), ("Do", "role"));
        await AssertIsIn(browser, false);

        var (one, two) = (await editor.Browser(), await editor.Browser());
        await one.Open("/en/editor/account");
        await one.Submit("password", ("Current", EditorialSite.Password), ("Password", "another long sentence here"));
        Assert.Single(one.Page.QuerySelectorAll(".done"));
        await AssertIsIn(one, true);
        await AssertIsIn(two, false);

        await desk.Open($"/en/editor/accounts/{editor.Id}");
        await desk.Submit("change", ("Do", "remove"));
        await AssertIsIn(one, false);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_clears_what_the_browser_keeps()
    {
        var editor = await site.Editor(Role.Editor);
        var browser = await editor.Browser();
        var token = browser.Cookies["session"];
        await browser.Open("/ar/editor");
        await browser.Submit("/editor/sign-out");

        Assert.Equal("\"cache\", \"storage\"", browser.Answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.False(browser.Cookies.ContainsKey("session"));
        browser.Cookies["session"] = token;
        await AssertIsIn(browser, false);
    }

    [Fact]
    public async Task A_session_that_was_put_into_the_browser_before_is_not_the_one_after_signing_in()
    {
        var editor = await site.Editor(Role.Editor);
        var browser = await site.Browser();
        browser.Cookies["session"] = "chosen-by-somebody-else-before-signing-in-x";
        await editor.SignIn(browser);
        Assert.NotEqual("chosen-by-somebody-else-before-signing-in-x", browser.Cookies["session"]);
    }

    [Fact]
    public async Task A_session_ends_by_itself_after_a_pause_and_after_its_longest_life()
    {
        var editor = await site.Editor(Role.Editor);
        var browser = await editor.Browser();
        site.Clock!.Advance(SessionQueries.LongestPause - TimeSpan.FromMinutes(1));
        await AssertIsIn(browser, true);
        site.Clock.Advance(SessionQueries.LongestPause - TimeSpan.FromMinutes(1));
        await AssertIsIn(browser, true);
        site.Clock.Advance(SessionQueries.LongestPause + TimeSpan.FromMinutes(1));
        await AssertIsIn(browser, false);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var accounts = await site.Get<AccountEdits>();
        var admin = await site.Editor(Role.Administrator);
        foreach (var other in (await (await site.Get<AccountQueries>()).All()).Where(account => account.Role == Role.Administrator && account.Id != admin.Id))
            await accounts.Remove(other.Id);

        Assert.False(await accounts.Remove(admin.Id));
        Assert.False(await accounts.ChangeRole(admin.Id, Role.Editor));
        await site.Editor(Role.Administrator);
        Assert.True(await accounts.ChangeRole(admin.Id, Role.Editor));
    }

    private static async Task AssertIsIn(FormBrowser browser, bool isIn)
    {
        await browser.Open("/en/editor");
        Assert.Equal(isIn ? HttpStatusCode.OK : HttpStatusCode.Found, browser.Status);
    }
}

public sealed class SessionTestsOnSqlite(EditorialSiteOnSqlite site) : SessionTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class SessionTestsOnPostgres(EditorialSiteOnPostgres site) : SessionTests(site), IClassFixture<EditorialSiteOnPostgres>;
