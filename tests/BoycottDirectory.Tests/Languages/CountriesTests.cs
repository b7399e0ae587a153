using BoycottDirectory.Languages;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Languages;

public sealed class CountriesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("boycott-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Names_Palestine_by_default()
    {
        var countries = new Countries(new ContentFolder(Repository.Path("content")));
        Assert.Equal(("Palestine", "فلسطين"), (countries.Name("PS", "en"), countries.Name("PS", "ar")));
    }

    [Fact]
    public void Takes_the_names_that_an_installation_chose_and_follows_cldr_in_the_others()
    {
        File.WriteAllText(Path.Combine(folder, "countries.csv"), "code,en,ar\nTR,Türkiye,تركيا\n");
        var countries = new Countries(new ContentFolder(folder));
        Assert.Equal(("Türkiye", "Belgium", "بلجيكا"), (countries.Name("TR", "en"), countries.Name("BE", "en"), countries.Name("BE", "ar")));
    }

    [Fact]
    public void Needs_no_file_of_choices() => Assert.True(new Countries(new ContentFolder(folder)).Contains("BE"));

    [Fact]
    public void Has_every_country_in_both_scripts()
    {
        var countries = new Countries(new ContentFolder(folder));
        Assert.True(countries.Codes.Count() > 240);
        Assert.All(countries.Codes, code =>
        {
            Assert.Matches("^[A-Z]{2}$", code);
            Assert.Matches(@"\p{IsArabic}", countries.Name(code, "ar"));
            Assert.DoesNotMatch(@"\p{IsArabic}", countries.Name(code, "en"));
        });
    }

    [Theory]
    [InlineData("XX"), InlineData("be"), InlineData(""), InlineData("BEL")]
    public void Gives_the_code_itself_where_it_knows_no_name(string code)
    {
        var countries = new Countries(new ContentFolder(folder));
        Assert.False(countries.Contains(code));
        Assert.Equal(code, countries.Name(code, "ar"));
    }
}
