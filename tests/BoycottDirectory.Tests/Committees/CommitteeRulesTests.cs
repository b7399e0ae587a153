using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public class CommitteeRulesTests
{
    private static readonly CommitteeRules Rules = new(new Countries(new ContentFolder(Repository.Path("content"))), new LanguageNames());
    private static readonly CommitteeEntry Good = Entries.Committee("acme");

    [Fact]
    public void Finds_nothing_wrong_with_any_known_word()
    {
        Assert.All(CommitteeRules.Classifications, kind => Assert.Empty(Rules.Check(Good with { Classification = kind })));
        Assert.All(CommitteeRules.Scopes, scope => Assert.Empty(Rules.Check(Good with { Scope = scope })));
        Assert.All(CommitteeRules.Statuses, status => Assert.Empty(Rules.Check(Good with { Status = status })));
        Assert.All(OtherNameRules.Kinds, kind => Assert.Empty(Rules.Check(Good with { OtherNames = [new() { Kind = kind, Name = "Name" }] })));
    }

    [Fact]
    public void Names_each_thing_that_is_wrong()
    {
        var wrong = Good with
        {
            Slug = "Not A Slug",
            Classification = "army",
            Scope = "galactic",
            Status = "gone",
            Country = "be",
            AreasServed = ["ZZ"],
            Founded = "05",
            Dissolved = "2020-2-30",
            Website = "javascript:alert(1)",
            Profiles = ["ftp://example.org/"],
            Languages = ["qqq"],
            OtherNames = [new() { Kind = "nickname", Name = "x" }],
            Sources = ["https://user:password@example.org/"],
        };
        Assert.Equal(
        [
            ("slug", "Slug"), ("classification", "OneOf"), ("scope", "OneOf"), ("status", "OneOf"), ("country", "Country"), ("areas_served", "Country"),
            ("founded", "Date"), ("dissolved", "Date"), ("website", "WebAddress"), ("profiles", "WebAddress"), ("languages", "Language"),
            ("other_names", "OneOf"), ("sources", "WebAddress"),
        ], Rules.Check(wrong).Select(problem => (problem.Field, problem.Code)));
    }

    [Fact]
    public void Asks_for_a_name_in_either_language()
    {
        Assert.Empty(Rules.Check(Good.NamedOnly("ar", "اسم")));
        Assert.Empty(Rules.Check(Good.NamedOnly("en", "Name")));
        Assert.Equal(("name_en", "NoName"), Rules.Check(Good with { Texts = [] }).Select(problem => (problem.Field, problem.Code)).Single());
    }

    [Fact]
    public void Asks_for_a_source() =>
        Assert.Equal("NoSource", Assert.Single(Rules.Check(Good with { Sources = [] })).Code);

    [Fact]
    public void Limits_the_length_of_every_text()
    {
        var words = new CommitteeWords
        {
            Name = new('x', 301), Tagline = new('x', 301), Locality = new('x', 301), Description = new('x', 20_001), HowToJoin = new('x', 20_001),
        };
        Assert.Equal(["name_ar", "tagline_ar", "description_ar", "how_to_join_ar", "locality_ar"],
            Rules.Check(Good.With("ar", _ => words)).Where(problem => problem.Code == "Length").Select(problem => problem.Field));
    }

    [Fact]
    public void Refuses_a_text_that_is_nested_too_deeply_to_be_shown() =>
        Assert.Equal(("description_en", "Markdown"),
            Rules.Check(Good.With("en", words => words with { Description = new string('>', 10_000) + "x" })).Select(problem => (problem.Field, problem.Code)).Single());
}
