using BoycottDirectory.CommandLine;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

/// <summary>The shipped mappings on small files made up in the shapes that lists in the wild have.</summary>
public sealed class MappedRowsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("boycott-test-").FullName;
    private readonly MappedRows rows = new(new Transforms(new Countries(new ContentFolder(Repository.Path("content")))));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reads_a_table_of_companies_with_letters_and_footnotes()
    {
        var (row, reason) = Assert.Single(Read("table-of-companies-with-activities.yaml", "x.csv",
            "no,business_enterprise,listed_activity_subparagraph_of_paragraph_96,home_state,response_from_business_enterprise\n1,Exámple Homes Ltd. b,\"(a), (g)\",United States of America,\n"));
        Assert.Equal(("example-homes-ltd-b", "Exámple Homes Ltd.", "US", 2), (row["slug"], row["name_en"], row["country"], row.Line));
        Assert.Empty(ListingRules.Check(row, reason));
    }

    [Fact]
    public void Reads_addresses_from_footnotes_of_several_lines()
    {
        var (row, reason) = Assert.Single(Read("brands-with-footnotes.yaml", "x.csv",
            "id,name,description,website\nb,Brand,\"**Brand** sells drones to an army.[^1]\n\n[^1]: https://news.example/story\",https://brand.example\n"));
        Assert.Equal(["https://news.example/story"], row.List("sources"));
        Assert.Empty(ListingRules.Check(row, reason));
    }

    [Theory]
    [InlineData("brands-by-key.yaml", "x.json", """{ "brands": { "b": { "name": "Brand", "description": "Builds walls. https://a.example/1" } }, "companies": {} }""")]
    [InlineData("items-with-attributes.yaml", "x.json", """[{ "id": 1, "attributes": { "name": "Brand", "proof": "Builds walls.", "proofUrl": "https://a.example/1" } }]""")]
    [InlineData("items-with-source.yaml", "x.json", """[{ "id": "b", "name": "Brand", "source": "https://a.example/1", "reason": "Builds walls.", "category": ["x"] }]""")]
    [InlineData("levels-with-proof.yaml", "x.csv", "Level,Brand,Main,Why?,Proof\nDO_NOT_BUY,Brand,Food,Builds walls.,https://a.example/1\n")]
    [InlineData("reasons-with-proof.yaml", "x.csv", "name,description,reason,proof\nBrand,Drink,Builds walls.,https://a.example/1\n")]
    [InlineData("brand-files.yaml", "x.yaml", "name: Brand\ndescription: |-\n  Builds walls.\n\n  [^1]: https://a.example/1\n")]
    public void Reads_other_shapes(string mapping, string file, string text)
    {
        var (row, reason) = Assert.Single(Read(mapping, file, text));
        Assert.Equal(("brand", "Brand", "https://a.example/1"), (row["slug"], row["name_en"], row["sources"]));
        Assert.Empty(ListingRules.Check(row, reason));
    }

    [Fact]
    public void Finds_no_claim_about_conduct_in_a_list_of_what_companies_sell()
    {
        var found = Read("companies-by-category.yaml", "x.yaml", "- Name: \"Firm\"\n  Description: \"Cloud tool, https://a.example/\"\n  Website: \"https://firm.example/\"\n  Alternatives: []\n");
        var (row, reason) = Assert.Single(found);
        Assert.Contains(ListingRules.Check(row, reason), problem => problem.Code == "NoConduct");
    }

    [Theory]
    [InlineData("OriginOnly", "Brand", "An Israeli-owned company based in Tel Aviv.", "https://a.example/")]
    [InlineData("NoConduct", "Brand", "https://a.example/", "https://a.example/")]
    [InlineData("Belief", "Brand", "Its founder is Jewish.", "https://a.example/")]
    [InlineData("Person", "Dr. Some One", "Pays for settlements.", "https://a.example/")]
    [InlineData("NoSource", "Brand", "Pays for settlements.", "")]
    public void Refuses_what_the_editorial_policy_forbids(string rule, string name, string reason, string source)
    {
        var row = new CsvRow(2, new Dictionary<string, string?>(StringComparer.Ordinal) { ["name_en"] = name, ["sources"] = source });
        Assert.Equal(rule, Assert.Single(ListingRules.Check(row, reason)).Code);
    }

    [Fact]
    public void Takes_a_newspaper_for_no_belief() =>
        Assert.Empty(ListingRules.Check(
            new CsvRow(2, new Dictionary<string, string?>(StringComparer.Ordinal) { ["sources"] = "https://a.example/" }), "Pays for settlements, the Jewish Chronicle reported."));

    [Theory]
    [InlineData("Mapping.NotPlain", "a: &a [x, x]\nb: *a\n")]
    [InlineData("Mapping.NotPlain", "a: !!binary x\n")]
    [InlineData("Mapping.KeyTwice", "a: 1\na: 2\n")]
    [InlineData("Mapping.Yaml", "a: [\n")]
    public void Reads_no_dangerous_YAML(string key, string yaml) =>
        Assert.Equal(key, Assert.Throws<OperatorException>(() => SafeYaml.Read(new StringReader(yaml), "x.yaml")).Key);

    [Fact]
    public void Stops_at_deep_nesting() =>
        Assert.Contains(Assert.Throws<OperatorException>(() => SafeYaml.Read(new StringReader(new string('[', 100_000)), "x.yaml")).Key, new[] { "Mapping.TooDeep", "Mapping.Yaml" });

    [Fact]
    public void Knows_all_shipped_mappings()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("content", "mappings"), "*.yaml")) Assert.NotEmpty(Mapping.Read(file).Columns);
    }

    private List<(CsvRow Row, string Reason)> Read(string mapping, string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return [.. rows.Read(file, Mapping.Read(Repository.Path("content", "mappings", mapping)))];
    }
}
