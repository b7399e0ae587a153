using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Committees.Managing;

/// <summary>What two committees say of each other.</summary>
public abstract class LinksTests(Engine engine) : IAsyncLifetime
{
    private const string Mail = "keeper@acme.example", Umbrella = "u@umbrella.example";

    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = new Site(engine, "empty=true") { Clock = new FakeTimeProvider(Catalogue.Start) };
        await site.Keep("acme", Mail, "ar");
        await site.Keep("umbrella", Umbrella, "en");
    }

    [Fact]
    public async Task Both_sides_words_stand_side_by_side_and_each_can_take_its_own_back_by_mail()
    {
        using var acme = await State("acme", Mail, "member_of.from", "umbrella", "Since the first meeting");
        using var umbrella = await Visitor.Of(site);
        await umbrella.Open(await site.LetterLink(Umbrella, "/link/"));
        Assert.Contains("We are a member of", umbrella.Text, StringComparison.Ordinal);
        await umbrella.Send("main form", ("state", "declined"), ("words", "They left in 2020"));
        foreach (var lang in new[] { "ar", "en" })
            foreach (var slug in new[] { "acme", "umbrella" })
            {
                var page = await site.Page($"/{lang}/committees/{slug}");
                Assert.Contains("Since the first meeting", page, StringComparison.Ordinal);
                Assert.Contains("They left in 2020", page, StringComparison.Ordinal);
            }

        // The one who stated it hears of the answer, and takes the statement back from the letter.
        await acme.Open(await site.LetterLink(Mail, "/link/"));
        Assert.Contains("They left in 2020", acme.Text, StringComparison.Ordinal);
        await acme.Send("main form", ("state", "withdrawn"));
        Assert.Equal("withdrawn declined", await States());
        Assert.DoesNotContain("Since the first meeting", await site.Page("/en/committees/umbrella"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recognition_is_the_recognisers_word_alone_and_stands_on_the_ladder_while_it_lasts()
    {
        using var acme = await State("acme", Mail, "recognised_by.from", "umbrella", null);
        Assert.DoesNotContain("Rung", await Ladder(), StringComparison.Ordinal);
        Assert.Empty(await Rungs());
        using var umbrella = await site.Manager("umbrella", Umbrella);
        await umbrella.Open("/en/committees/umbrella/manage/links");
        await umbrella.Send("form[action$='/say']", ("state", "confirmed"));
        Assert.Equal(["recognised"], await Rungs());
        Assert.Contains("Committee umbrella", await Ladder(), StringComparison.Ordinal);
        await umbrella.Open("/en/committees/umbrella/manage/links");
        await umbrella.Send("form[action$='/say']", ("state", "withdrawn"));
        Assert.Empty(await Rungs());
    }

    [Fact]
    public async Task A_dispute_over_a_name_is_shown_with_both_words_and_confirmed_by_nobody_but_its_own_side()
    {
        using var umbrella = await State("umbrella", Umbrella, "name_use_disputed.from", "acme", "The name is ours");
        using var acme = await site.Manager("acme", Mail);
        await acme.Open("/en/committees/acme/manage/links");
        await acme.Send("form[action$='/say']", ("state", "declined"), ("words", "We had it first"));
        var page = await site.Page("/en/committees/acme");
        Assert.Contains("The name is ours", page, StringComparison.Ordinal);
        Assert.Contains("We had it first", page, StringComparison.Ordinal);
        Assert.Equal("confirmed declined", await States());
    }

    [Fact]
    public async Task Nobody_says_another_sides_word_and_letters_about_one_statement_come_once_a_week()
    {
        using var acme = await State("acme", Mail, "member_of.from", "umbrella", "One");
        for (var i = 0; i < 3; i++) (await State("acme", Mail, "member_of.from", "umbrella", "Words " + i)).Dispose();
        await site.LetterLink(Umbrella, "/link/");
        Assert.Single(site.Letters(), letter => letter.To.Mailboxes.Any(to => to.Address == Umbrella) && letter.TextBody!.Contains("/link/", StringComparison.Ordinal));

        await site.Keep("third", "t@third.example");
        using var third = await site.Manager("third", "t@third.example");
        await third.Open("/en/committees/third/manage/links");
        var id = await (await site.Get<Database>()).Scalar<long>("select id from affiliations");
        await (await site.Get<LinkEdits>()).Say(await site.Session("third", "t@third.example"), id, "declined", "Mischief");
        Assert.Equal("confirmed proposed", await States());
        Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>("select count(*) from affiliations where to_words is not null"));
    }

    [Fact]
    public async Task A_word_for_an_entry_can_be_given_and_taken_back()
    {
        using var umbrella = await site.Manager("umbrella", Umbrella);
        await umbrella.Open("/en/committees/umbrella/manage/links");
        await umbrella.Send(Managers.Form("vouch"), ("vouched", "umbrella"));
        Assert.NotNull(umbrella.Page.QuerySelector(".problems a[href='#vouched']"));
        await umbrella.Send(Managers.Form("vouch"), ("vouched", "https://directory.example/ar/committees/acme?x=1"));
        Assert.Equal(["vouched"], await Rungs());
        await umbrella.Open("/en/committees/umbrella/manage/links");
        await umbrella.Send("form[action$='/unvouch']");
        Assert.Empty(await Rungs());
    }

    private async Task<Visitor> State(string slug, string mail, string kind, string other, string? words)
    {
        var visitor = await site.Manager(slug, mail);
        await visitor.Open($"/en/committees/{slug}/manage/links");
        await visitor.Send(Managers.Form("propose"), ("kind", kind), ("other", other), ("words", words));
        Assert.EndsWith("said=proposed", visitor.Path, StringComparison.Ordinal);
        return visitor;
    }

    private async Task<string> States() => Assert.Single(await (await site.Get<Database>()).Rows<string>("select from_state || ' ' || to_state from affiliations"));

    private Task<IReadOnlyList<string>> Rungs() => Task.Run(async () => await (await site.Get<Database>()).Rows<string>("select v.method from verifications v join committees c on c.id = v.committee_id where c.slug = 'acme'"));

    private async Task<string> Ladder()
    {
        var page = await site.Page("/en/committees/acme");
        return page[page.IndexOf("id=\"verification\"", StringComparison.Ordinal)..page.IndexOf("id=\"sources\"", StringComparison.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class LinksOnSqlite() : LinksTests(Engine.Sqlite);

public sealed class LinksOnPostgres() : LinksTests(Engine.Postgres);
