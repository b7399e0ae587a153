using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Accounts;

public abstract class SignInTests(EditorialSite site)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_link_sets_the_account_up_once_and_signs_in(string language)
    {
        var token = (await (await site.Get<AccountEdits>()).Add($"new-{language}@example.org", Role.Editor))!;
        var browser = await site.Browser();
        await browser.Open($"/{language}/editor/set-up?token={token}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var key = browser.Page.QuerySelector("#key")!.TextContent;

        await browser.Submit("set-up", ("Password", "password"), ("Code", "000000"));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".problems li").Length);
        Assert.Equal(key, browser.Page.QuerySelector("#key")!.TextContent);

        await browser.Submit("set-up", ("Password", EditorialSite.Password), ("Code", OneTimeCode.At(key, site.Clock!.GetUtcNow())));
        Assert.Equal(10, browser.Page.QuerySelectorAll(".codes li").Length);
        await browser.Open($"/{language}/editor");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        var again = await site.Browser();
        await again.Open($"/{language}/editor/set-up?token={token}");
        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Empty(again.Page.QuerySelectorAll("form.form"));
    }

    [Fact]
    public async Task Asks_for_password_and_code_and_leads_on_to_what_was_asked_for()
    {
        var editor = await site.Editor(Role.Editor);
        var browser = await site.Browser();
        await browser.Open("/ar/editor/account?x=1");
        Assert.Equal("/ar/editor/sign-in?to=%2Feditor%2Faccount%3Fx%3D1", browser.Location);

        await browser.Open(browser.Location!);
        await browser.Submit("sign-in", ("Email", " " + editor.Email.ToUpperInvariant()), ("Password", EditorialSite.Password), ("Code", editor.Code));

        Assert.EndsWith("/ar/editor/account?x=1", browser.Location, StringComparison.Ordinal);
        await browser.Open("/ar/editor/account");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("no-store", browser.Answer.Headers.CacheControl!.ToString());
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example"), InlineData("/editor\\@evil.example"), InlineData("/search")]
    public async Task Leads_nowhere_but_into_the_workspace(string to)
    {
        var editor = await site.Editor(Role.Reader);
        var browser = await site.Browser();
        await browser.Open("/en/editor/sign-in?to=" + Uri.EscapeDataString(to));
        await browser.Submit("sign-in", ("Email", editor.Email), ("Password", EditorialSite.Password), ("Code", editor.Code));
        Assert.EndsWith("/en/editor", browser.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_pages_know_nothing_of_circuits()
    {
        foreach (var path in new[] { "/en", "/ar/committees", "/en/about", "/en/editor/sign-in" })
        {
            var page = await site.Page(path);
            Assert.DoesNotContain("Blazor", page, StringComparison.Ordinal);
            Assert.DoesNotContain("_framework", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<base", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_code_works_once_and_so_does_a_recovery_code()
    {
        var editor = await site.Editor(Role.Editor);
        var code = editor.Code;
        var browser = await site.Browser();
        await editor.SignIn(browser, code: code);
        Assert.Equal(HttpStatusCode.Found, browser.Status);
        await editor.SignIn(await site.Browser(), code: code);
        var second = await site.Browser();
        await editor.SignIn(second, code: code);
        Assert.Equal(HttpStatusCode.OK, second.Status);

        await editor.SignIn(second, code: editor.RecoveryCodes[0].ToUpperInvariant());
        Assert.Equal(HttpStatusCode.Found, second.Status);
        var third = await site.Browser();
        await editor.SignIn(third, code: editor.RecoveryCodes[0]);
        Assert.Equal(HttpStatusCode.OK, third.Status);
        Assert.Equal(9, await (await site.Get<AccountQueries>()).RecoveryCodesLeft(editor.Id));
    }

    [Fact]
    public async Task Says_the_same_to_a_stranger_to_one_who_was_invited_and_to_a_wrong_password()
    {
        var editor = await site.Editor(Role.Editor);
        await (await site.Get<AccountEdits>()).Add("invited@example.org", Role.Editor);
        var answers = new List<string>();
        foreach (var (email, password, code) in new[] { (editor.Email, "wrong password", editor.Code), (editor.Email, EditorialSite.Password, "000000"), ("nobody@example.org", "wrong password", "123456"), ("invited@example.org", "wrong password", "123456") })
        {
            var browser = await site.Browser();
            await editor.SignIn(browser, password, code, email);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            foreach (var secret in browser.Page.QuerySelectorAll("input[name=__RequestVerificationToken]").ToList()) secret.Remove();
            browser.Page.QuerySelector("#Email")!.RemoveAttribute("value");
            answers.Add(browser.Page.QuerySelector("main")!.OuterHtml);
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Guessing_gets_slower_and_keeps_neither_others_nor_the_owner_out()
    {
        var (victim, other) = (await site.Editor(Role.Editor), await site.Editor(Role.Editor));
        var home = await site.Browser();
        await victim.SignIn(home);
        Assert.Equal(HttpStatusCode.Found, home.Status);
        home.Cookies.Remove("session");

        var guesser = await site.Browser();
        for (var guess = 0; guess < 5; guess++)
        {
            await victim.SignIn(guesser, "wrong password");
            Assert.Equal(HttpStatusCode.OK, guesser.Status);
        }

        await victim.SignIn(guesser, EditorialSite.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, guesser.Status);
        Assert.Equal("5", guesser.Answer.Headers.GetValues("Retry-After").Single());

        var neighbour = await site.Browser();
        await other.SignIn(neighbour);
        Assert.Equal(HttpStatusCode.Found, neighbour.Status);
        site.Clock!.Advance(TimeSpan.FromSeconds(31));
        await victim.SignIn(home);
        Assert.Equal(HttpStatusCode.Found, home.Status);

        var waits = new List<int>();
        for (var guess = 0; guess < 5; guess++)
        {
            await victim.SignIn(guesser, "wrong password");
            await victim.SignIn(guesser, "wrong password");
            waits.Add(int.Parse(guesser.Answer.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture));
            site.Clock.Advance(TimeSpan.FromSeconds(waits[^1]));
        }

        Assert.Equal([10, 20, 40, 42, 42], waits);
    }

    [Fact]
    public async Task A_known_password_does_not_let_codes_be_guessed_from_many_networks_nor_keep_the_owner_out()
    {
        var victim = await site.Editor(Role.Editor);
        var home = await site.Browser();
        await victim.SignIn(home);
        home.Cookies.Remove("session");
        site.Clock!.Advance(TimeSpan.FromSeconds(31));
        for (var guess = 0; guess < 5; guess++) await victim.SignIn(await site.Browser(), code: "00000" + guess);
        site.Clock.Advance(TimeSpan.FromSeconds(5));

        await victim.SignIn(home);

        Assert.Equal(HttpStatusCode.Found, home.Status);
    }

    [Fact]
    public async Task Cookies_say_by_their_names_that_only_https_and_this_host_may_set_them()
    {
        var editor = await site.Editor(Role.Editor);
        var browser = await site.Browser();
        await editor.SignIn(browser);
        var plain = browser.Answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("path=/; samesite=lax; httponly", plain, StringComparison.Ordinal);

        // Anything but the loopback gets the strict form.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/editor/sign-in") { Headers = { Host = "directory.example" } };
        var stranger = await site.Browser();
        await stranger.Send(request);
        Assert.Contains(stranger.Answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("path=/; secure; samesite=strict; httponly", StringComparison.Ordinal));
    }
}

public sealed class SignInTestsOnSqlite(EditorialSiteOnSqlite site) : SignInTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class SignInTestsOnPostgres(EditorialSiteOnPostgres site) : SignInTests(site), IClassFixture<EditorialSiteOnPostgres>;
