using BoycottDirectory.Languages;
using BoycottDirectory.Targets;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Targets;

public sealed class TargetRulesTests
{
    private static readonly TargetRules Rules = new(new Countries(new ContentFolder(Path.Combine(AppContext.BaseDirectory, "content"))));

    [Theory]
    [InlineData("person"), InlineData("people"), InlineData("nationality"), InlineData("religion"), InlineData("ethnicity"), InlineData("group")]
    [InlineData("Company"), InlineData("other"), InlineData(""), InlineData("شخص")]
    public void Refuses_anything_but_a_company_brand_product_institution_or_event(string classification)
    {
        var problem = Assert.Single(Rules.Check(TargetEntries.Target("acme") with { Classification = classification }));

        Assert.Equal(("classification", "NoTarget.Kind"), (problem.Field, problem.Code));
    }

    [Theory]
    [InlineData("company"), InlineData("brand"), InlineData("product"), InlineData("institution"), InlineData("event")]
    public void Takes_what_may_be_a_target(string classification) =>
        Assert.Empty(Rules.Check(TargetEntries.Target("acme") with { Classification = classification }));

    [Theory]
    [InlineData("Jews"), InlineData("The Jewish people"), InlineData("all Israelis"), InlineData("MUSLIMS"), InlineData("Palestinian citizens")]
    [InlineData("اليهود"), InlineData("الإسرائيليون"), InlineData("كل المسلمين"), InlineData("الشعب الفلسطيني"), InlineData("ألمان"), InlineData("العَرَب")]
    public void Refuses_the_name_of_a_group_of_people(string name)
    {
        var target = TargetEntries.Target("acme") with { Texts = new(StringComparer.Ordinal) { ["en"] = new TargetWords { Name = name } } };

        Assert.Equal("NoTarget.People", Assert.Single(Rules.Check(target)).Code);
    }

    [Theory]
    [InlineData("Arab Bank"), InlineData("Israel Football Association"), InlineData("American Airlines"), InlineData("البنك العربي"), InlineData("مان")]
    public void Takes_the_name_of_a_body_that_contains_one(string name) => Assert.False(PeopleNames.Names(name));

    [Theory]
    [InlineData("wikidata:Q42", true), InlineData("wikidata:42", false), InlineData("lei:5493001KJTIIGC8Y1R12", true), InlineData("lei:5493001KJTIIGC8Y1R13", false)]
    [InlineData("gtin:729", true), InlineData("gtin:7x9", false), InlineData("isbn:1", false), InlineData("Q42", false)]
    public void Knows_the_numbers_of_registers(string item, bool isOne) =>
        Assert.Equal(isOne, !IdentifierRules.Check(IdentifierRules.Read(item)).Any());

    [Fact]
    public void Needs_a_name_and_a_source() => Assert.Equal(
        ["NoName", "NoSource"],
        Rules.Check(TargetEntries.Target("acme") with { Texts = new(StringComparer.Ordinal), Sources = [] }).Select(problem => problem.Code));

    [Fact]
    public void Refuses_a_target_that_owns_itself() =>
        Assert.Contains(Rules.Check(TargetEntries.Target("acme") with { Owners = [new Ownership { Slug = "acme" }] }), problem => problem.Code == "Cycle");

    [Fact]
    public void Refuses_a_share_beyond_the_whole() =>
        Assert.Contains(Rules.Check(TargetEntries.Target("acme") with { Owners = [new Ownership { Slug = "holding", Share = 101 }] }), problem => problem.Code == "Share");
}
