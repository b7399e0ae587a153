using BoycottDirectory.Committees.Claiming;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Claiming;

/// <summary>The ways to show that an entry is one's own, from the form to the public ladder.</summary>
public abstract class ClaimPageTests(Engine engine) : IAsyncLifetime
{
    private readonly Records records = new();
    private readonly Pages pages = new();
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = new Site(engine, "empty=true")
        {
            Clock = new FakeTimeProvider(Catalogue.Start),
            Configure = services => services.AddSingleton<TxtRecords>(records).AddSingleton<SafeFetcher>(pages),
        };
        await site.Keep("acme", "first@acme.example");
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task A_record_in_the_domain_counts_once_it_is_there_and_its_rung_is_dated_and_ends(string lang)
    {
        using var visitor = await Visitor.Of(site);
        await Try(visitor, lang, "dns", "us@elsewhere.example");
        records.Text = Code(visitor, "boycott-directory=");
        await visitor.Send("main form");
        await Accept("us@elsewhere.example");
        var ladder = await Ladder(lang);
        Assert.Contains("DNS", ladder, StringComparison.Ordinal);
        Assert.Contains("2026", ladder, StringComparison.Ordinal);
        Assert.Contains("2027", ladder, StringComparison.Ordinal);
        site.Clock!.Advance(TimeSpan.FromDays(366));
        Assert.DoesNotContain("DNS", await Ladder(lang), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_back_from_the_committees_own_site_counts_and_its_address_is_the_entrys_with_a_code()
    {
        using var visitor = await Visitor.Of(site);
        await Try(visitor, "en", "website", "us@elsewhere.example", "https://www.acme.example/links");
        var code = visitor.Page.QuerySelector(".problems a[href='#page']")!.TextContent;
        pages.Text = $"<a href=\"{code[code.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0]}\">us</a>";
        await visitor.Send("main form");
        Assert.EndsWith("sent=1", visitor.Path, StringComparison.Ordinal);
        await Accept("us@elsewhere.example");
        Assert.Contains("Its website links back here", await Ladder("en"), StringComparison.Ordinal);
        // Another's code is worth nothing.
        await Try(visitor, "en", "website", "them@elsewhere.example", "https://www.acme.example/links");
        Assert.NotNull(visitor.Page.QuerySelector(".problems"));
    }

    [Fact]
    public async Task Two_listed_committees_that_vouch_are_needed_and_named()
    {
        using var visitor = await Visitor.Of(site);
        foreach (var (number, slug) in new[] { "one", "two" }.Index())
        {
            await Try(visitor, "en", "vouched", "us@elsewhere.example");
            Assert.NotNull(visitor.Page.QuerySelector(".problems"));
            await site.Keep(slug, $"{slug}@{slug}.example");
            await (await site.Get<VouchEdits>()).Vouch(await site.Session(slug, $"{slug}@{slug}.example"), "acme");
        }

        await Try(visitor, "en", "vouched", "us@elsewhere.example");
        await Accept("us@elsewhere.example");
        var ladder = await Ladder("en");
        Assert.Contains("Committee one", ladder, StringComparison.Ordinal);
        Assert.Contains("Committee two", ladder, StringComparison.Ordinal);
        Assert.DoesNotContain("us@elsewhere", await site.Page("/en/committees/acme"), StringComparison.Ordinal);
    }

    private static async Task Try(Visitor visitor, string lang, string way, string email, string? page = null)
    {
        await visitor.Open($"/{lang}/committees/acme/claim");
        await visitor.Send("main form", ("email", email), ("way", way), ("page", page ?? ""));
    }

    private static string Code(Visitor visitor, string beginning)
    {
        var words = visitor.Page.QuerySelector(".problems")!.TextContent;
        var code = words[words.IndexOf(beginning, StringComparison.Ordinal)..];
        return code[..(beginning.Length + 24)];
    }

    private async Task Accept(string email)
    {
        using var visitor = await FormVisitor.Of(site);
        await visitor.Go(await site.LetterLink(email, "/confirm/"));
        await visitor.Send("confirm");
        var claim = Assert.Single(await (await site.Get<SubmissionQueries>()).List(new SubmissionFilter { Type = SubmissionTypes.EntryClaim, State = "pending" }));
        await (await site.Get<SubmissionDecisions>()).Accept(claim.Id, 1, null, DecisionWords.Of("keeps_the_rules"), null);
        Assert.Equal(2, await (await site.Get<Database>()).Scalar<long>("select count(*) from committee_managers m join committees c on c.id = m.committee_id where c.slug = 'acme'"));
    }

    private async Task<string> Ladder(string lang)
    {
        var page = await site.Page($"/{lang}/committees/acme");
        return page[page.IndexOf("id=\"verification\"", StringComparison.Ordinal)..page.IndexOf("id=\"sources\"", StringComparison.Ordinal)];
    }

    private sealed class Records : TxtRecords
    {
        public string Text { get; set; } = "";

        public override Task<IReadOnlyList<string>> Find(string domain, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([Text]);
    }

    private sealed class Pages : SafeFetcher
    {
        public string Text { get; set; } = "<p>nothing</p>";

        public override Task<Fetched> Fetch(Uri address, CancellationToken cancellation) => Task.FromResult(new Fetched(Text));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        pages.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class ClaimPageTestsOnSqlite() : ClaimPageTests(Engine.Sqlite);

public sealed class ClaimPageTestsOnPostgres() : ClaimPageTests(Engine.Postgres);
