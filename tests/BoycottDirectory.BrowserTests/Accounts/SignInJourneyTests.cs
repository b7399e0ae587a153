using BoycottDirectory.Accounts;
using BoycottDirectory.BrowserTests.Fixtures;
using Xunit;

namespace BoycottDirectory.BrowserTests.Accounts;

public sealed class SignInJourneyTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task An_invited_editor_sets_up_signs_in_with_password_and_code_and_then_with_a_passkey(string language)
    {
        var email = $"journey-{language}@example.org";
        var token = await browser.Get<AccountEdits>().Add(email, Role.Administrator);
        await using var visit = await browser.Visit(language);
        var page = visit.Page;

        await visit.Open($"/{language}/editor/set-up?token={token}");
        await visit.MustBeAccessible();
        var key = await visit.Text("#key");
        await page.FillAsync("#Password", Workplace.Password);
        await page.FillAsync("#Code", OneTimeCode.At(key, DateTimeOffset.UtcNow));
        await page.ClickAsync("form.form button");
        await page.WaitForSelectorAsync(".codes");
        await visit.MustBeAccessible();
        var recovery = await visit.Text(".codes code");

        await SignOut();
        await visit.MustBeAccessible();
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", Workplace.Password);
        await page.FillAsync("#Code", "000000");
        await page.ClickAsync("form.form button");
        await page.WaitForSelectorAsync(".problems");
        await visit.MustBeAccessible();
        await page.FillAsync("#Password", Workplace.Password);
        // The code at hand was used to set up: the next one, which clocks that differ are allowed.
        await page.FillAsync("#Code", OneTimeCode.At(key, DateTimeOffset.UtcNow.AddSeconds(30)));
        await page.ClickAsync("form.form button");
        await visit.Arrive($"/{language}/editor");
        await visit.MustBeAccessible();

        var devices = await visit.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await visit.Open($"/{language}/editor/account");
        await page.FillAsync("#Name", "هاتفي");
        await page.ClickAsync("[data-passkey=create]");
        await visit.Arrive(url => url.Contains("/editor/account?passkey=added", StringComparison.Ordinal));
        Assert.Contains("هاتفي", await visit.Text("#passkeys .links"), StringComparison.Ordinal);
        await visit.MustBeAccessible();

        await SignOut();
        await page.ClickAsync("[data-passkey=get]");
        await visit.Arrive($"/{language}/editor");
        await visit.Open($"/{language}/editor/account");
        Assert.Contains(Words.Of<AccountsText>(language, "Method.passkey"), await visit.Text("#sessions"), StringComparison.Ordinal);
        await visit.Open($"/{language}/editor/accounts");
        await visit.MustBeAccessible();
        await visit.Follow(page.Locator("tbody a").First);
        await visit.MustBeAccessible();

        await SignOut();
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", Workplace.Password);
        await page.FillAsync("#Code", recovery);
        await page.ClickAsync("form.form button");
        await visit.Arrive($"/{language}/editor");
        Expect.None(visit.Foreign);
        Expect.None(visit.Complaints);

        async Task SignOut()
        {
            await visit.Open($"/{language}/editor");
            await page.ClickAsync(".head form button");
            await visit.Arrive("/editor/sign-in?out=1");
        }
    }

    [Fact]
    public async Task Works_without_script()
    {
        await using var visit = await browser.Visit("en", options => options.JavaScriptEnabled = false);
        var token = await browser.Get<AccountEdits>().Add("noscript@example.org", Role.Reader);
        await visit.Open($"/en/editor/set-up?token={token}");
        var key = await visit.Text("#key");
        await visit.Page.FillAsync("#Password", Workplace.Password);
        await visit.Page.FillAsync("#Code", OneTimeCode.At(key, DateTimeOffset.UtcNow));
        await visit.Page.ClickAsync("form.form button");
        await visit.Open("/en/editor/queue");
    }
}
