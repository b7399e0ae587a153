using System.Net;
using BoycottDirectory.Claims;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

/// <summary>What leaves the site, by whatever address, for every kind of entry.</summary>
public sealed class EveryKindTests
{
    private static readonly string[] Lists =
    [
        "/en/targets", "/ar/targets.csv", "/en/targets.json", "/api/v1/targets", "/sitemap.xml", "/en/feed.atom", "/api/v1/search?q=company+ghost", "/en/search?q=company+ghost",
        "/api/v1/suggest?q=company+gho", "/ar/targets?q=company+ghost", "/en/targets.csv?q=company+ghost",
    ];

    [Fact]
    public async Task A_target_that_nothing_supports_is_found_nowhere_until_a_claim_does_and_no_longer_once_it_is_withdrawn()
    {
        await using var site = await Filled(Engine.Sqlite);
        var claims = await site.Get<ClaimEdits>();
        await Check(shown: false);

        await claims.Put("ghost-c1", _ => TargetEntries.Claim("ghost-c1", EveryKind.Ghost), Entries.Origin);
        await Check(shown: true);

        await claims.Put("ghost-c1", claim => claim! with { State = "withdrawn", Texts = new(StringComparer.Ordinal) { ["en"] = claim.Texts["en"] with { Correction = "That was wrong." } } }, Entries.Origin);
        await Check(shown: false);
        // Its page stays, for the correction.
        Assert.Contains("That was wrong.", await site.Page($"/api/v1/targets/{EveryKind.Ghost}"), StringComparison.Ordinal);

        async Task Check(bool shown)
        {
            foreach (var path in Lists) Assert.Equal((path, shown), (path, (await site.Page(path)).Contains("/targets/" + EveryKind.Ghost, StringComparison.Ordinal) || (await site.Page(path)).Contains($"\n{EveryKind.Ghost},", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_target_that_never_had_a_claim_has_no_address()
    {
        await using var site = await Filled(Engine.Sqlite);
        foreach (var path in new[] { $"/en/targets/{EveryKind.Ghost}", $"/en/targets/{EveryKind.Ghost}.json", $"/api/v1/targets/{EveryKind.Ghost}" })
            using (var answer = await site.Get(path)) Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
    }

    [Theory]
    [InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task No_output_carries_a_note_of_the_editors(Engine engine)
    {
        await using var site = await Filled(engine);
        var outputs = (await Crawl.Of(site)).Where(page => page.Status == 200).Select(page => page.Text).ToList();
        foreach (var path in new[]
                 {
                     "/api/v1/targets", "/api/v1/targets/brand", "/api/v1/campaigns", "/api/v1/campaigns/push", "/api/v1/events", "/api/v1/events/rally", "/api/v1/search?q=brand",
                     "/en/targets.csv", "/en/targets.json", "/en/targets/brand.json", "/en/campaigns.csv", "/en/campaigns.json", "/en/campaigns/push.json", "/en/events.ics?campaign=push",
                     "/ar/feed.atom", "/sitemap.xml", "/en/targets/brand/history", "/en/campaigns/push/history",
                 })
            outputs.Add(await site.Page(path));

        foreach (var shown in new[] { "Brand", "We do not.", "Push", "Rally" }) Assert.Contains(outputs, text => text.Contains(shown, StringComparison.Ordinal));
        Assert.DoesNotContain(outputs, text => text.Contains(EveryKind.Canary, StringComparison.Ordinal));
    }

    private static async Task<Site> Filled(Engine engine)
    {
        var site = new Site(engine, "empty=true");
        var services = await site.Get<IServiceProvider>();
        await EveryKind.Put(services.GetRequiredService);
        return site;
    }
}
