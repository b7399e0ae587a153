using BoycottDirectory.Accounts;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Identity;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>Editors and their windows.</summary>
public static class Workplace
{
    public const string Password = "a long walk along the shore";

    private static readonly AxeRunOptions Everything = new() { Rules = new() { ["target-size"] = new() { Enabled = true } }, ResultTypes = [ResultType.Violations] };

    /// <summary>A window in which a new editor is signed in.</summary>
    public static async Task<Visit> Editor(this Browser browser, string language, string role) =>
        await SignedIn(await browser.Visit(language), role, browser.Origin, browser.Get<AccountEdits>(), browser.Get<AccountQueries>(), browser.Get<SessionEdits>(), browser.Get<IPasswordHasher<Account>>());

    /// <summary>The same with another site.</summary>
    public static async Task<Visit> Editor(this Browser browser, string language, string role, OwnSite site) =>
        await SignedIn(await browser.Visit(language, origin: site.Origin), role, site.Origin, site.Get<AccountEdits>(), site.Get<AccountQueries>(), site.Get<SessionEdits>(), site.Get<IPasswordHasher<Account>>());

    private static async Task<Visit> SignedIn(Visit visit, string role, string origin, AccountEdits edits, AccountQueries accounts, SessionEdits sessions, IPasswordHasher<Account> hasher)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var token = (await edits.Add(email, role))!;
        await edits.SetUp(token, hasher.HashPassword(new Account(), Password), OneTimeCode.NewKey(), 0, []);
        var account = (await accounts.FindByEmail(email))!;
        await visit.Context.AddCookiesAsync([new() { Name = "session", Value = await sessions.Begin(account.Id, "password"), Url = origin, HttpOnly = true }]);
        return visit;
    }

    /// <summary>What axe finds on the page at hand, on a phone and on a desktop, and what does not fit there.</summary>
    public static async Task MustBeAccessible(this Visit visit)
    {
        foreach (var width in new[] { 360, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
#pragma warning disable CS0618
            var result = await visit.Page.Locator("html").RunAxeLegacy(Everything);
#pragma warning restore CS0618
            Expect.None(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{visit.Here}, {width} px: {violation.Id} ({violation.Impact}): {node.Html}")));
            Expect.None((await Measure.Overflowing(visit.Page)).Select(found => $"{visit.Here}, {width} px: {found}"));
        }
    }
}
