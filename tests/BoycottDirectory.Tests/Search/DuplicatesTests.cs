using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using Xunit;

namespace BoycottDirectory.Tests.Search;

public abstract class DuplicatesTests(Engine engine) : IAsyncLifetime
{
    private readonly SearchFixture directory = new(engine);

    [Theory]
    [InlineData("Nablus Boycott Committee", "PS", "nablus-committee"), InlineData("Dublin Teacher's Union for Palestine", "IE", "dublin-teachers")]
    [InlineData("مركز مصطفي القاسم للثقافة", "LB", "mustafa-centre"), InlineData("Mustafa Al-Kassem Cultural Centre", "LB", "mustafa-centre")]
    [InlineData("RCAS", "PS", "ramallah-academics")]
    public async Task Finds_an_entry_that_a_new_one_would_repeat(string name, string country, string slug)
    {
        var similar = await new Duplicates(directory.Queries).Similar(SmallDirectory.Committee("new", country, "campaign", [name]));
        Assert.Equal(slug, similar[0].Slug);
        Assert.InRange(similar[0].Score, 0.7f, 1);
    }

    [Fact]
    public async Task An_entry_is_no_duplicate_of_itself()
    {
        var similar = await new Duplicates(directory.Queries).Similar(SmallDirectory.Documents[0]);
        Assert.DoesNotContain(similar, entry => entry.Slug == SmallDirectory.Documents[0].Slug);
    }

    [Theory]
    [InlineData("Lima Dockers Assembly"), InlineData("")]
    public async Task Something_new_resembles_nothing(string name) =>
        Assert.Empty(await new Duplicates(directory.Queries).Similar(SmallDirectory.Committee("new", "PE", "union", [name])));

    [Fact]
    public async Task The_same_name_in_another_country_counts_less()
    {
        var duplicates = new Duplicates(directory.Queries);
        var here = await duplicates.Similar(SmallDirectory.Committee("new", "IE", "union", ["Dublin Teachers Union"]));
        var there = await duplicates.Similar(SmallDirectory.Committee("new", "US", "union", ["Dublin Teachers Union"]));
        Assert.True(there.Count == 0 || there[0].Score < here[0].Score);
    }

    public async ValueTask InitializeAsync() => await directory.Open();

    public async ValueTask DisposeAsync()
    {
        await directory.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class DuplicatesTestsOnSqlite() : DuplicatesTests(Engine.Sqlite);

public sealed class DuplicatesTestsOnPostgres() : DuplicatesTests(Engine.Postgres);
