using BoycottDirectory.Accounts;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Time.Testing;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>A site with editors and a clock that only tests move.</summary>
public abstract class EditorialSite : Site
{
    public const string Password = "a long walk along the shore";

    // Made once: it is meant to cost a tenth of a second.
    private static string? hash;

    private int number;

    protected EditorialSite(Engine engine) : base(engine) => Clock = new FakeTimeProvider(DateTimeOffset.UtcNow);

    /// <summary>Adds an account and sets it up.</summary>
    public async Task<TestEditor> Editor(string role)
    {
        var email = $"{role}{Interlocked.Increment(ref number)}@example.org";
        var key = OneTimeCode.NewKey();
        var token = (await (await Get<AccountEdits>()).Add(email, role))!;
        var codes = RecoveryCodes.New();
        await (await Get<AccountEdits>()).SetUp(token, hash ??= (await Get<IPasswordHasher<Account>>()).HashPassword(new Account(), Password), key, 0, codes.Select(RecoveryCodes.Hash));
        var account = (await (await Get<AccountQueries>()).FindByEmail(email))!;
        return new TestEditor(this, account.Id, email, key, codes);
    }

    /// <summary>A browser that knows nobody.</summary>
    public async Task<FormBrowser> Browser() => new(await Client());
}

/// <summary>Somebody with an account.</summary>
public sealed record TestEditor(EditorialSite Site, long Id, string Email, string Key, IReadOnlyList<string> RecoveryCodes)
{
    /// <summary>The code that the authenticator shows.</summary>
    public string Code => OneTimeCode.At(Key, Site.Clock!.GetUtcNow());

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<FormBrowser> Browser()
    {
        var browser = await Site.Browser();
        browser.Cookies["session"] = await (await Site.Get<SessionEdits>()).Begin(Id, "password");
        return browser;
    }

    /// <summary>Fills the sign-in form in.</summary>
    public async Task SignIn(FormBrowser browser, string? password = null, string? code = null, string? email = null)
    {
        await browser.Open("/en/editor/sign-in");
        await browser.Submit("sign-in", ("Email", email ?? Email), ("Password", password ?? EditorialSite.Password), ("Code", code ?? Code));
    }
}

public sealed class EditorialSiteOnSqlite() : EditorialSite(Engine.Sqlite);

public sealed class EditorialSiteOnPostgres() : EditorialSite(Engine.Postgres);
