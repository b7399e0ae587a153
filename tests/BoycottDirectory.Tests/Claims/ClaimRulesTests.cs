using System.Globalization;
using BoycottDirectory.Claims;
using BoycottDirectory.Tests.Fixtures;
using CsvHelper;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Claims;

public sealed class ClaimRulesTests
{
    private static readonly ClaimRules Rules = new(new FakeTimeProvider(Catalogue.Start));

    private static readonly ClaimEntry Good = TargetEntries.Claim("acme-c1", "acme");

    [Fact]
    public void Takes_a_statement_with_reason_date_and_source() => Assert.Empty(Rules.Check(Good));

    [Fact]
    public void Refuses_a_claim_without_source() => AssertRefused(Good with { Sources = [] }, "sources", "NoSource");

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("ftp://example.org/"), InlineData("a newspaper")]
    public void Refuses_a_source_that_nobody_can_open(string source) => AssertRefused(Good with { Sources = [source] }, "sources", "WebAddress");

    [Theory]
    [InlineData("other"), InlineData("Finance"), InlineData("being_bad")]
    public void Refuses_a_reason_outside_the_vocabulary(string reason) => AssertRefused(Good with { Reasons = ["finance", reason] }, "reason", "Reason");

    [Fact]
    public void Refuses_a_claim_without_reason() => AssertRefused(Good with { Reasons = [] }, "reason", "Missing");

    [Theory]
    [InlineData("2026-11-23"), InlineData("2026-12"), InlineData("2027")]
    public void Refuses_a_date_that_has_not_come(string date) => AssertRefused(Good with { AsOf = date }, "as_of", "Future");

    [Theory]
    [InlineData("2026-11-22"), InlineData("2026-11"), InlineData("2026")]
    public void Takes_a_date_that_has_begun(string date) => Assert.Empty(Rules.Check(Good with { AsOf = date }));

    [Fact]
    public void Refuses_a_claim_without_date() => AssertRefused(Good with { AsOf = null }, "as_of", "Missing");

    [Fact]
    public void Refuses_a_claim_that_says_nothing() => AssertRefused(Good with { Texts = new(StringComparer.Ordinal) }, "statement_en", "NoStatement");

    [Fact]
    public void Shows_nothing_as_disputed_without_the_answer()
    {
        AssertRefused(Good with { State = "disputed" }, "reply_en", "NoReply");
        Assert.Empty(Rules.Check(Good with { State = "disputed", Reply = TargetEntries.Reply }));
    }

    [Fact]
    public void Refuses_an_answer_without_source() =>
        AssertRefused(Good with { Reply = TargetEntries.Reply with { Sources = [] } }, "reply_sources", "NoSource");

    [Fact]
    public void Withdraws_nothing_without_saying_what_was_wrong() => AssertRefused(Good with { State = "withdrawn" }, "correction_en", "NoCorrection");

    [Fact]
    public void Reviews_after_a_year_what_has_no_other_day() => Assert.Equal("2027-11-22", Rules.DefaultReview);

    [Fact]
    public void Has_the_vocabulary_of_the_catalogue_with_its_labels()
    {
        using var reader = new CsvReader(new StreamReader(Path.Combine(AppContext.BaseDirectory, "content", "catalogue", "reasons.csv")), CultureInfo.InvariantCulture);
        var rows = reader.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToList();
        var labels = new System.Resources.ResourceManager(typeof(ClaimsText));

        Assert.Equal(Reasons.All, rows.Select(row => (string)row["code"]));
        foreach (var row in rows)
            foreach (var lang in new[] { "en", "ar" })
                Assert.Equal((string)row["label_" + lang], labels.GetString("Reason." + row["code"], CultureInfo.GetCultureInfo(lang)));
    }

    private static void AssertRefused(ClaimEntry claim, string field, string code) =>
        Assert.Contains(Rules.Check(claim), problem => (problem.Field, problem.Code) == (field, code));
}
