using System.Net;
using System.Xml.Linq;
using BoycottDirectory.Accounts;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Decisions;

public abstract class DecisionLogTests(EditorialSite site)
{
    [Fact]
    public async Task An_import_is_one_line_that_opens_into_its_decisions()
    {
        var origin = new Origin("import", "import", "a long file");
        for (var number = 0; number < 8; number++) await (await site.Get<CommitteeEdits>()).Put($"bulk-{number}", _ => Entries.Committee($"bulk-{number}"), origin);
        var log = await site.Get<DecisionLogQueries>();

        var line = (await log.List(new DecisionFilter())).Single(line => line.Entries.Any(entry => entry.Path == "/committees/bulk-7"));
        Assert.Equal((8, DecisionLogQueries.MostNames), (line.Number, line.Entries.Count));
        var (counts, decisions) = await log.Counts(new DecisionFilter { Alongside = line.Id });
        Assert.Equal((8, 8), (counts.Total, decisions));
        var alone = await log.List(new DecisionFilter { Alongside = line.Id });
        Assert.All(alone, one => Assert.Equal(1, one.Number));
        Assert.Contains("bulk-0", await site.Page($"/en/decisions?with={line.Id}"), StringComparison.Ordinal);
    }

    [Theory, InlineData("ar", "قُبل"), InlineData("en", "Accepted")]
    public async Task A_decision_stands_in_both_languages_with_reason_words_and_role_but_no_name(string language, string word)
    {
        var slug = "logged-" + language;
        var editor = await site.Editor(Role.Administrator);
        var id = await Decided(slug, editor.Id, new Dictionary<string, string> { ["ar"] = "كلمات بالعربية", ["en"] = "words in English" });

        foreach (var path in new[] { "/decisions", $"/decisions/{id}" })
        {
            var page = await site.Page($"/{language}{path}");
            Assert.Contains(word, page, StringComparison.Ordinal);
            Assert.Contains(language == "ar" ? "كلمات بالعربية" : "words in English", page, StringComparison.Ordinal);
            Assert.Contains(language == "ar" ? "قرار مدير الموقع" : "By an administrator", page, StringComparison.Ordinal);
            Assert.Contains($"/{language}/committees/{slug}/history", page, StringComparison.Ordinal);
            Assert.Contains($"/{language}/decisions/{id}/appeal", page, StringComparison.Ordinal);
            Assert.DoesNotContain(editor.Email, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_public_has_no_name_in_the_log_the_feed_or_the_api()
    {
        var id = await Decided("secret-name", null);
        var database = await site.Get<Database>();
        var committee = await database.Scalar<long>("select id from committees where slug = 'secret-name'");
        await database.Write(async transaction => await (await site.Get<VisibilityEdits>()).Set(transaction,
            new VisibilityChange("committee", committee, Visibility.Hidden, new Origin("editor", "complaint") { Outcome = "hidden" })));

        foreach (var path in new[] { "/en/decisions", "/ar/decisions", $"/en/decisions/{id}", "/en/decisions.atom", "/api/v1/decisions", "/en/decisions?outcome=hidden" })
            Assert.DoesNotContain("secret-name", await site.Page(path), StringComparison.Ordinal);
        Assert.Contains("not public", await site.Page($"/en/decisions/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_count_what_they_would_leave_and_say_what_they_do_not_know()
    {
        await Decided("counted", null);
        var log = await site.Get<DecisionLogQueries>();
        var month = site.Clock!.GetUtcNow().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (parameter, filter) in new[] { ("outcome", new DecisionFilter { Outcome = "accepted" }), ("kind", new DecisionFilter { Kind = "committee" }), ("month", new DecisionFilter { Month = month }) })
        {
            var chosen = filter.Chosen.Single().Value;
            Assert.Equal((await log.Counts(new DecisionFilter())).Counts.Choices[parameter].Single(choice => choice.Value == chosen).Number, (await log.Counts(filter)).Decisions);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await site.Get("/en/decisions?outcome=perhaps")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Get("/api/v1/decisions?outcome=perhaps")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/en/decisions/99999999")).StatusCode);
    }

    [Fact]
    public async Task The_feed_and_the_sitemap_have_the_log()
    {
        await Decided("in-the-feed", null);
        var feed = XDocument.Parse(await site.Page("/ar/decisions.atom")).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Contains(feed.Elements(atom + "entry"), entry => entry.Element(atom + "title")!.Value.Contains("لجنة in-the-feed", StringComparison.Ordinal));
        Assert.Contains("/ar/decisions/numbers", await site.Page("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("/en/decisions\"", await site.Page("/en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_are_those_of_the_log()
    {
        await Decided("numbered", null);
        var numbers = await (await site.Get<DecisionLogQueries>()).Numbers();
        Assert.Equal(await (await site.Get<Database>()).Scalar<int>("select count(*) from decisions where audience = 'public'"), numbers.Sum(number => number.Number));
        Assert.Contains("<table", await site.Page("/ar/decisions/numbers"), StringComparison.Ordinal);
    }

    [Theory, InlineData("2026-01", "2026-01"), InlineData("2026-06", "2026-01"), InlineData("2026-07", "2026-07"), InlineData("2026-12", "2026-07")]
    public void A_month_belongs_to_its_half_year(string month, string half) => Assert.Equal(half, DecisionLogQueries.HalfYear(month));

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Anybody_may_appeal_within_14_days_without_an_account_and_gets_a_letter(string language)
    {
        var id = await Decided("appealed-" + language, null);
        var browser = await site.Browser();
        await browser.Open($"/{language}/decisions/{id}/appeal");
        await browser.Submit("appeal", ("words", "canary of an appeal"));
        Assert.Contains("canary of an appeal", browser.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".problems a[href$='#email']"));

        await browser.Submit("appeal", ("words", "canary of an appeal"), ("email", $"appeal-{language}@example.org"));

        Assert.EndsWith("/appeal?sent=1", browser.Location, StringComparison.Ordinal);
        var database = await site.Get<Database>();
        Assert.Equal("appeal unconfirmed appealed-" + language, await database.Scalar<string>("select type || ' ' || state || ' ' || entry_slug from submissions order by id desc limit 1"));
        Assert.True(await database.Scalar<long>("select count(*) from outbox") > 0);
        Assert.DoesNotContain("canary of an appeal", await database.Scalar<string>("select words from submissions order by id desc limit 1"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_appeal_ends_after_14_days_and_imports_have_none()
    {
        var now = DateTimeOffset.UtcNow;
        var decision = new LoggedDecision { Channel = "visitor", DecidedAt = now.AddDays(-14) };
        Assert.True(Appeals.AreOpen(decision, now));
        Assert.False(Appeals.AreOpen(decision, now.AddSeconds(1)));
        Assert.False(Appeals.AreOpen(decision with { Channel = "import" }, now));
    }

    // A committee that somebody proposed and an account accepted; returns the decision.
    private async Task<long> Decided(string slug, long? by, Dictionary<string, string>? words = null)
    {
        var id = await Sent.Entry(site, Entries.Committee(slug));
        await (await site.Get<SubmissionDecisions>()).Accept(id, 0, null, new DecisionWords("keeps_the_rules", words ?? []), by);
        return await (await site.Get<Database>()).Scalar<long>("select id from decisions where submission_id = @id", new { id });
    }
}

public sealed class DecisionLogOnSqlite(EditorialSiteOnSqlite site) : DecisionLogTests(site), IClassFixture<EditorialSiteOnSqlite>;

public sealed class DecisionLogOnPostgres(EditorialSiteOnPostgres site) : DecisionLogTests(site), IClassFixture<EditorialSiteOnPostgres>;
