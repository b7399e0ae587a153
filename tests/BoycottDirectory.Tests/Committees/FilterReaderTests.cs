using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Tests.Fixtures;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public class FilterReaderTests
{
    private static readonly FilterReader Reader = new(new Countries(new ContentFolder(Repository.Path("content"))), new LanguageNames());

    [Fact]
    public void Reads_every_parameter()
    {
        var (filter, unknown) = Read("?q=%20acme%0Aunion%20&country=be&kind=union&language=ar&scope=local&freshness=stale&sort=newest&page=12");
        Assert.Equal(new CommitteeFilter
        {
            Query = "acme union", Country = "BE", Kind = "union", Language = "ar", Scope = "local", Freshness = "stale", Sort = "newest", Page = 12,
        }, filter);
        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("country=atlantis"), InlineData("kind=army"), InlineData("language=qqq"), InlineData("scope=x"), InlineData("freshness=rotten"), InlineData("sort=random")]
    [InlineData("page=0"), InlineData("page=-1"), InlineData("page=x"), InlineData("page=99999999999999999999"), InlineData("page=1000000"), InlineData("page=%D9%A1")]
    public void Leaves_out_a_value_that_means_nothing_and_says_which(string query)
    {
        var (filter, unknown) = Read("?" + query);
        Assert.Equal(new CommitteeFilter(), filter);
        Assert.Equal(query[..query.IndexOf('=', StringComparison.Ordinal)], Assert.Single(unknown).Key);
    }

    [Fact]
    public void Takes_an_empty_value_for_none()
    {
        var (filter, unknown) = Read("?q=&country=&kind=%20&page=&sort=");
        Assert.Equal(new CommitteeFilter(), filter);
        Assert.Empty(unknown);
    }

    [Fact]
    public void Cuts_a_text_that_is_too_long_between_letters()
    {
        var (filter, _) = Read("?q=" + Uri.EscapeDataString("x" + string.Concat(Enumerable.Repeat("😀", 300))));
        Assert.InRange(filter.Query!.Length, CommitteeFilter.LongestQuery - 1, CommitteeFilter.LongestQuery);
        Assert.DoesNotContain(filter.Query.EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Fact]
    public void Quotes_no_half_a_letter_of_a_value_that_means_nothing()
    {
        var (_, unknown) = Read("?kind=" + Uri.EscapeDataString("x" + string.Concat(Enumerable.Repeat("😀", 30))));
        Assert.DoesNotContain(Assert.Single(unknown).Value.EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Fact]
    public void Makes_of_any_text_one_that_is_short_well_formed_and_without_controls() =>
        Gen.String.Sample(text =>
        {
            var query = Reader.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(StringComparer.Ordinal) { ["q"] = text })).Filter.Query;
            return query is null || (query.Length is > 0 and <= CommitteeFilter.LongestQuery && !query.Any(char.IsControl));
        }, iter: 20_000);

    private static (CommitteeFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown) Read(string query) =>
        Reader.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
