using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public abstract class CommitteeListQueriesTests(Engine engine) : CatalogueTests(engine)
{
    private CommitteeListQueries Lists => Catalogue.Get<CommitteeListQueries>();

    [Fact]
    public async Task Counts_beside_each_choice_what_choosing_it_would_list()
    {
        await PutAVariedCatalogue();
        CommitteeFilter[] begun =
        [
            new(), new() { Country = "BE" }, new() { Kind = "union", Language = "ar" }, new() { Scope = "local", Freshness = "stale" },
            new() { Query = "x", Found = [.. Enumerable.Range(10, 30).Select(number => $"number-{number}")] },
        ];
        foreach (var filter in begun)
        {
            var counts = await Lists.Counts(filter, "ar");
            Assert.Equal((await All(filter)).Count, counts.Total);
            foreach (var (parameter, choices) in counts.Choices)
            {
                Assert.NotEmpty(choices);
                foreach (var choice in choices)
                    Assert.Equal((parameter, choice.Value, (await All(Choose(filter, parameter, choice.Value))).Count), (parameter, choice.Value, choice.Number));
            }
        }
    }

    [Fact]
    public async Task Offers_no_choice_that_finds_nothing_and_leaves_out_none_that_finds_something()
    {
        await PutAVariedCatalogue();
        var counts = await Lists.Counts(new() { Country = "FR" }, "en");

        var listed = await All(new() { Country = "FR" });
        Assert.Equal(listed.Select(card => card.Classification).Distinct().Order(), counts.Choices["kind"].Select(choice => choice.Value).Order());
        Assert.DoesNotContain(counts.Choices.Values.SelectMany(choices => choices), choice => choice.Number == 0);
    }

    [Fact]
    public async Task Lists_every_entry_once_over_all_pages_and_nothing_beyond_the_last()
    {
        await PutAVariedCatalogue();
        foreach (var sort in CommitteeFilter.Sorts)
        {
            var listed = await All(new() { Sort = sort });
            Assert.Equal(70, listed.Count);
            Assert.Equal(70, listed.Select(card => card.Slug).Distinct().Count());
        }

        Assert.Equal(CommitteeFilter.PageSize, (await Lists.List(new(), "ar")).Count);
        Assert.Empty(await Lists.List(new() { Page = 4 }, "ar"));
    }

    [Fact]
    public async Task Sorts_names_as_an_Arabic_reader_expects()
    {
        foreach (var (name, index) in new[] { "باسم", "أحمد", "Apple", "إبراهيم", "آدم", "ثابت", "تالا" }.Select((name, index) => (name, index)))
            await Catalogue.Put($"c{index}", entry => entry.NamedOnly("ar", name));

        Assert.Equal(["آدم", "إبراهيم", "أحمد", "باسم", "تالا", "ثابت", "Apple"], (await Lists.List(new(), "ar")).Select(card => card.Name));
    }

    [Fact]
    public async Task Sorts_names_as_an_English_reader_expects()
    {
        foreach (var (name, index) in new[] { "zeta", "Émile", "Apple", "apricot", "Emily", "لجنة" }.Select((name, index) => (name, index)))
            await Catalogue.Put($"c{index}", entry => entry.NamedOnly("en", name));

        Assert.Equal(["Apple", "apricot", "Émile", "Emily", "zeta", "لجنة"], (await Lists.List(new(), "en")).Select(card => card.Name));
    }

    [Fact]
    public async Task Sorts_an_entry_without_a_name_in_the_language_by_the_name_that_is_shown()
    {
        await Catalogue.Put("b", entry => entry.NamedOnly("en", "Bravo"));
        await Catalogue.Put("c", entry => entry.NamedOnly("ar", "جيم"));
        await Catalogue.Put("a", entry => entry.NamedOnly("en", "Alpha"));

        var cards = await Lists.List(new(), "ar");

        Assert.Equal([("جيم", null), (null, "Alpha"), (null, "Bravo")], cards.Select(card => (card.Name, card.OtherName)));
    }

    [Fact]
    public async Task Sorts_by_the_newest_and_by_the_last_confirmed()
    {
        await Catalogue.Put("first", entry => entry with { ConfirmedAt = Catalogue.Start.AddDays(-1) });
        Catalogue.Clock.Advance(TimeSpan.FromHours(1));
        await Catalogue.Put("never", entry => entry with { ConfirmedAt = null, ConfirmedBy = null });
        Catalogue.Clock.Advance(TimeSpan.FromHours(1));
        await Catalogue.Put("last", entry => entry with { ConfirmedAt = Catalogue.Start.AddDays(-30) });

        Assert.Equal(["last", "never", "first"], await Slugs(new() { Sort = "newest" }));
        Assert.Equal(["first", "last", "never"], await Slugs(new() { Sort = "confirmed" }));
        Assert.Equal(["last", "never"], (await Lists.Newest(2, "ar")).Select(card => card.Slug));
    }

    [Fact]
    public async Task Grows_old_by_the_clock_and_hides_what_nobody_confirmed_for_two_years()
    {
        await Catalogue.Put("acme", entry => entry with { ConfirmedAt = Catalogue.Start });
        foreach (var (days, freshness) in new[] { (0, "fresh"), (180, "fresh"), (185, "ageing"), (364, "ageing"), (366, "stale"), (729, "stale") })
        {
            Catalogue.Clock.SetUtcNow(Catalogue.Start.AddDays(days));
            Assert.Equal((days, "acme"), (days, Assert.Single(await Slugs(new() { Freshness = freshness }))));
            Assert.Equal(freshness, Assert.Single((await Lists.Counts(new(), "ar")).Choices["freshness"]).Value);
        }

        Catalogue.Clock.SetUtcNow(Catalogue.Start.AddDays(732));
        Assert.Empty(await Slugs(new()));
        Assert.Equal(0, (await Lists.Counts(new(), "ar")).Total);
        Assert.Equal(0, (await Lists.Totals()).Committees);
        Assert.Empty(await Lists.Newest(5, "ar"));
        Assert.Null(await Catalogue.Get<CommitteeQueries>().FindBySlug("acme", "ar"));
        Assert.Equal(1, await Catalogue.Database.Scalar<long>("select count(*) from committees"));
    }

    [Theory]
    [InlineData("unlisted"), InlineData("hidden")]
    public async Task Lists_nothing_that_is_not_public(string visibility)
    {
        await Catalogue.Put("seen");
        await Catalogue.Put("unseen", entry => entry with { Country = "FR" });
        await Catalogue.Link("seen", "member_of", "unseen");
        await Catalogue.Database.Execute("update committees set visibility = @visibility where slug = 'unseen'", new { visibility });

        Assert.Equal(["seen"], await Slugs(new()));
        Assert.Equal(["BE"], (await Lists.Counts(new(), "ar")).Choices["country"].Select(choice => choice.Value));
        Assert.Equal((1, 1), (await Lists.Totals() is var totals ? totals.Committees : 0, totals.Countries));
        Assert.Equal(["seen"], (await Lists.Newest(5, "ar")).Select(card => card.Slug));
    }

    [Fact]
    public async Task Lists_what_a_search_found_in_its_order_within_the_other_filters()
    {
        foreach (var slug in new[] { "a", "b", "c", "d" }) await Catalogue.Put(slug, entry => entry with { Country = slug == "c" ? "FR" : "BE" });
        var found = new CommitteeFilter { Query = "x", Found = ["d", "c", "a", "gone"] };

        Assert.Equal(["d", "c", "a"], await Slugs(found));
        Assert.Equal(["d", "a"], await Slugs(found with { Country = "BE" }));
        Assert.Equal(["a", "c", "d"], await Slugs(found with { Sort = "name" }));
        Assert.Equal(3, (await Lists.Counts(found, "ar")).Total);
        Assert.Empty(await Slugs(found with { Found = [] }));
    }

    [Fact]
    public async Task Shows_the_nearest_first_and_never_the_committee_itself()
    {
        await Catalogue.Put("me", entry => entry.With("ar", words => words with { Locality = "بروكسل" }));
        await Catalogue.Put("same-country", entry => entry with { Classification = "union" });
        await Catalogue.Put("same-city", entry => (entry with { Classification = "union" }).With("ar", words => words with { Locality = "بروكسل" }));
        await Catalogue.Put("abroad", entry => entry with { Country = "FR" });
        var me = (await Catalogue.Get<CommitteeQueries>().IdOf("me"))!.Value;

        Assert.Equal(["same-city", "same-country"], (await Lists.Near(me, 5, "ar")).Select(card => card.Slug));
        Assert.Equal(["same-city"], (await Lists.Near(me, 1, "ar")).Select(card => card.Slug));
    }

    [Fact]
    public async Task Shows_similar_ones_elsewhere_those_of_a_shared_language_first()
    {
        await Catalogue.Put("me", entry => entry with { Languages = ["fr"] });
        await Catalogue.Put("other-language", entry => entry with { Country = "DE", Languages = ["de"] });
        await Catalogue.Put("shared-language", entry => entry with { Country = "FR", Languages = ["fr"] });
        await Catalogue.Put("international", entry => entry with { Country = null, Languages = [] });
        await Catalogue.Put("other-kind", entry => entry with { Country = "FR", Classification = "union" });
        await Catalogue.Put("same-country");
        var me = (await Catalogue.Get<CommitteeQueries>().IdOf("me"))!.Value;

        Assert.Equal(["shared-language", "other-language", "international"], (await Lists.Similar(me, 5, "ar")).Select(card => card.Slug));
    }

    [Fact]
    public async Task Totals_only_what_a_visitor_can_see()
    {
        await Catalogue.Put("a");
        await Catalogue.Put("b", entry => entry with { Country = "FR" });
        await Catalogue.Put("c", entry => entry with { Country = null });
        await Catalogue.Link("a", "member_of", "b");
        await Catalogue.Link("a", "recognised_by", "b");

        var totals = await Lists.Totals();

        Assert.Equal((3, 2, 1), (totals.Committees, totals.Countries, totals.Affiliations));
    }

    private async Task<IReadOnlyList<CommitteeCard>> All(CommitteeFilter filter)
    {
        var all = new List<CommitteeCard>();
        for (var page = 1; await Lists.List(filter with { Page = page }, "ar") is { Count: > 0 } cards; page++) all.AddRange(cards);
        return all;
    }

    private async Task<IEnumerable<string>> Slugs(CommitteeFilter filter) => (await Lists.List(filter, "ar")).Select(card => card.Slug);

    private static CommitteeFilter Choose(CommitteeFilter filter, string parameter, string value) => parameter switch
    {
        "country" => filter with { Country = value },
        "kind" => filter with { Kind = value },
        "language" => filter with { Language = value },
        "scope" => filter with { Scope = value },
        "freshness" => filter with { Freshness = value },
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "A new filter: choose it here too."),
    };

    // Every combination of these occurs somewhere.
    private Task PutAVariedCatalogue() => Task.WhenAll(Enumerable.Range(0, 70).Select(number => Catalogue.Put($"number-{number}", entry => entry with
    {
        Country = new[] { "BE", "FR", null }[number % 3],
        Classification = new[] { "committee", "union" }[number % 2],
        Scope = new[] { "national", "local", "international", "regional" }[number / 2 % 4],
        Languages = new string[][] { [], ["ar"], ["ar", "fr"] }[number / 3 % 3],
        ConfirmedAt = new DateTimeOffset?[] { Catalogue.Start, Catalogue.Start.AddDays(-250), Catalogue.Start.AddDays(-500), null }[number / 5 % 4],
        Texts = new() { ["ar"] = new() { Name = $"رقم {number}" }, ["en"] = new() { Name = $"Number {number}" } },
    })));
}

public sealed class CommitteeListQueriesOnSqlite() : CommitteeListQueriesTests(Engine.Sqlite);

public sealed class CommitteeListQueriesOnPostgres() : CommitteeListQueriesTests(Engine.Postgres);
