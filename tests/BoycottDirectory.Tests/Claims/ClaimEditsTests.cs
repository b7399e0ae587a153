using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Claims;

public abstract class ClaimEditsTests(Engine engine) : CatalogueTests(engine)
{
    private Task<Target?> Acme => Catalogue.Get<TargetQueries>().FindBySlug("acme", "en");

    private Task<int> Listed => Catalogue.Get<TargetListQueries>().Total();

    [Fact]
    public async Task Hides_a_target_without_a_live_cited_claim()
    {
        await Catalogue.PutTarget("acme");

        Assert.Null(await Acme);
        Assert.Equal(0, await Listed);
    }

    [Fact]
    public async Task Shows_a_target_once_a_cited_claim_names_it()
    {
        await Catalogue.PutTarget("acme");
        await Catalogue.PutClaim("acme-c1", "acme");

        Assert.Equal(TargetStatus.CalledFor, (await Acme)!.Status);
        Assert.Equal(1, await Listed);
    }

    [Fact]
    public async Task Keeps_a_withdrawn_claim_visible_with_its_correction()
    {
        await Catalogue.PutTarget("acme");
        await Catalogue.PutClaim("acme-c1", "acme");
        await Catalogue.PutClaim("acme-c1", "acme", claim => claim with
        {
            State = "withdrawn",
            Texts = new(StringComparer.Ordinal) { ["en"] = claim.Texts["en"] with { Correction = "Another company was meant." } },
        });

        var target = (await Acme)!;
        var claim = Assert.Single(await Catalogue.Get<ClaimQueries>().Of(target.Id, "en"));
        Assert.Equal(("withdrawn", "It lends.", "Another company was meant."), (claim.State, claim.Statement, claim.Correction));
        Assert.Equal(TargetStatus.NoLiveClaim, target.Status);
        Assert.Equal(0, await Listed);
        Assert.Equal(2, (await Catalogue.Get<RevisionQueries>().History("claim", claim.Id)).Count);
    }

    [Fact]
    public async Task Cannot_store_a_claim_without_source_whatever_writes_it()
    {
        await Catalogue.PutTarget("acme");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Catalogue.Database.Execute("""
            insert into all_claims (slug, target_id, state, as_of, review_by, asserted_by, listed_at, revised_at, revision)
            select 'x', id, 'current', '2025', '2027', 'somebody', listed_at, listed_at, 1 from all_targets
            """));
    }

    [Fact]
    public async Task Cannot_store_a_person_whatever_writes_it() =>
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(async () =>
        {
            await Catalogue.PutTarget("acme");
            await Catalogue.Database.Execute("update all_targets set classification = 'person'");
        });

    [Fact]
    public async Task Shows_the_answer_of_the_company_beside_what_it_disputes()
    {
        await Catalogue.PutTarget("acme");
        await Catalogue.PutClaim("acme-c1", "acme", claim => claim with { State = "disputed", Reply = TargetEntries.Reply });

        var claim = Assert.Single(await Catalogue.Get<ClaimQueries>().Of((await Acme)!.Id, "ar"));
        Assert.Equal((null, "We do not."), (claim.Reply!.Words, claim.Reply.OtherWords));
        Assert.Equal("https://company.example/answer", Assert.Single(claim.Reply.Sources).Url);
    }

    [Fact]
    public async Task Shows_what_has_ended_first_and_what_was_withdrawn_last()
    {
        await Catalogue.PutTarget("acme");
        await Catalogue.PutClaim("c1", "acme", claim => claim with { State = "withdrawn", Texts = new(StringComparer.Ordinal) { ["en"] = claim.Texts["en"] with { Correction = "No." } } });
        await Catalogue.PutClaim("c2", "acme");
        await Catalogue.PutClaim("c3", "acme", claim => claim with { State = "ended", AsOf = "2020" });

        Assert.Equal(["c3", "c2", "c1"], (await Catalogue.Get<ClaimQueries>().Of((await Acme)!.Id, "en")).Select(claim => claim.Slug));
        Assert.Equal(TargetStatus.Partly, (await Acme)!.Status);
    }

    [Fact]
    public async Task Keeps_the_day_of_review_when_the_same_claim_comes_again()
    {
        await Catalogue.PutTarget("acme");
        await Catalogue.PutClaim("acme-c1", "acme");
        Catalogue.Clock.Advance(TimeSpan.FromDays(30));

        var again = await Catalogue.Get<ClaimEdits>().Put("acme-c1", _ => TargetEntries.Claim("acme-c1", "acme"), Entries.Origin);

        Assert.Equal(Change.Same, again.Change);
    }

    [Fact]
    public async Task Derives_both_targets_anew_when_a_claim_moves()
    {
        await Catalogue.PutTarget("acme");
        await Catalogue.PutTarget("bravo");
        await Catalogue.PutClaim("c1", "acme");
        await Catalogue.PutClaim("c1", "acme", claim => claim with { Target = "bravo" });

        Assert.Null(await Acme);
        Assert.Equal(TargetStatus.CalledFor, (await Catalogue.Get<TargetQueries>().FindBySlug("bravo", "en"))!.Status);
    }

    [Fact]
    public async Task Takes_no_claim_about_what_is_not_there()
    {
        var outcome = await Catalogue.PutClaim("c1", "nobody", claim => claim with { Listing = new ListingEntry { List = "none" } });

        Assert.Equal(["NoTarget", "NoList"], outcome.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Shows_which_list_names_it_since_when_and_that_it_was_removed()
    {
        await Catalogue.PutTarget("acme");
        await Catalogue.Get<ListEdits>().Put(new ListEntry
        {
            Code = "a-list", Publisher = "A body", Url = "https://list.example/", Texts = { ["en"] = new ListWords { Name = "A list", Note = "No finding." } },
        }, Entries.Origin);
        await Catalogue.PutClaim("c1", "acme", claim => claim with
        {
            State = "ended",
            Listing = new ListingEntry { List = "a-list", Categories = ["a", "b"], FirstSeen = "2020", Until = "2023-06-30" },
        });

        var listing = Assert.Single(await Catalogue.Get<ClaimQueries>().Listings((await Acme)!.Id, "ar"));
        Assert.Equal(("A list", "a|b", "2020", "2023-06-30", "No finding."), (listing.OtherName, listing.Category, listing.FirstSeen, listing.Until, listing.OtherNote));
        Assert.Null(listing.LastSeen);
    }
}

public sealed class ClaimEditsOnSqlite() : ClaimEditsTests(Engine.Sqlite);

public sealed class ClaimEditsOnPostgres() : ClaimEditsTests(Engine.Postgres);
