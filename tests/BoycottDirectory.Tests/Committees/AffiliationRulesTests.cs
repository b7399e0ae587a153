using BoycottDirectory.Committees;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public class AffiliationRulesTests
{
    private static readonly AffiliationEntry Good = Entries.Link("a", "member_of", "b");

    [Fact]
    public void Finds_nothing_wrong_with_every_known_kind() =>
        Assert.All(AffiliationRules.Kinds, kind => Assert.Empty(AffiliationRules.Check(Good with { Kind = kind })));

    [Fact]
    public void Names_each_thing_that_is_wrong()
    {
        var wrong = Good with { From = "B A", To = "-", Kind = "friend_of", Since = "2005-13", Until = "soon", Notes = new() { ["en"] = new string('x', 301) }, Sources = ["nowhere"] };
        Assert.Equal(
            [("from", "Slug"), ("to", "Slug"), ("kind", "OneOf"), ("since", "Date"), ("until", "Date"), ("note_en", "Length"), ("sources", "WebAddress")],
            AffiliationRules.Check(wrong).Select(problem => (problem.Field, problem.Code)));
    }

    [Fact]
    public void Links_no_committee_with_itself() =>
        Assert.Equal("SelfLink", Assert.Single(AffiliationRules.Check(Good with { To = "a" })).Code);

    [Theory]
    [InlineData(null, null, "NoSource"), InlineData("proposed", "declined", "NoSource"), InlineData("confirmed", null, null), InlineData(null, "confirmed", null)]
    public void Asks_for_a_source_unless_a_side_confirmed_it(string? from, string? to, string? problem) =>
        Assert.Equal(problem, AffiliationRules.Check(Good with { Sources = [], FromState = from, ToState = to }).SingleOrDefault()?.Code);
}
