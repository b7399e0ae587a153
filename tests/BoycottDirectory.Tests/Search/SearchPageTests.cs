using AngleSharp.Html.Parser;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Search;

public abstract class SearchPageTests(Engine engine) : IAsyncLifetime
{
    private readonly Site site = new(engine, "empty=true");

    public async ValueTask InitializeAsync() => await site.Keep("acme", "keeper@acme.example");

    [Theory]
    [InlineData("en", "is Zephyrcola with acme", "Not in the directory: Zephyrcola. Below is what comes closest."), InlineData("ar", "هل زفيركولا مع acme", "ليس في الدليل: زفيركولا. وهذا أقرب ما فيه إليه.")]
    public async Task Names_the_word_that_nothing_has_and_remembers_that_alone(string lang, string typed, string words)
    {
        var page = new HtmlParser().ParseDocument(await site.Page($"/{lang}/search?q={Uri.EscapeDataString(typed)}"));
        Assert.Equal(words, page.QuerySelector("p.note")!.TextContent);
        Assert.NotNull(page.QuerySelector("p.note bdi"));
        Assert.NotNull(page.QuerySelector(".entries .entry"));
        Assert.Equal(words.Split(':', '.')[1].Trim(), Assert.Single(await Missed()), ignoreCase: true);
    }

    [Theory]
    [InlineData("acme"), InlineData("committee acme"), InlineData("Zephyrcola acme&kind=committee")]
    public async Task Says_and_remembers_nothing_of_words_that_something_has_or_of_a_part_that_was_searched(string typed)
    {
        await site.Page("/en/search?q=" + typed);
        Assert.Empty(await Missed());
    }

    [Fact]
    public async Task Remembers_a_search_in_vain_as_it_was_typed()
    {
        Assert.Contains("Nothing was found", await site.Page("/en/search?q=is+zephyrcola+xqzwvj"), StringComparison.Ordinal);
        Assert.Equal(["is zephyrcola xqzwvj"], await Missed());
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<IReadOnlyList<string>> Missed() => [.. await (await site.Get<Database>()).Rows<string>("select query from search_misses")];
}

public sealed class SearchPageTestsOnSqlite() : SearchPageTests(Engine.Sqlite);

public sealed class SearchPageTestsOnPostgres() : SearchPageTests(Engine.Postgres);
