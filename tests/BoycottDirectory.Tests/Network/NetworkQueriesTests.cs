using BoycottDirectory.Network;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Network;

public abstract class NetworkQueriesTests(Engine engine) : CatalogueTests(engine)
{
    [Fact]
    public async Task Shows_those_around_a_committee_and_the_links_among_them_but_nothing_that_ended_or_was_denied()
    {
        foreach (var slug in new[] { "centre", "above", "beside", "far", "former", "denied" }) await Catalogue.Put(slug);
        await Catalogue.Link("centre", "member_of", "above");
        await Catalogue.Link("beside", "partner_of", "centre");
        await Catalogue.Link("beside", "member_of", "above");
        await Catalogue.Link("far", "member_of", "beside");
        await Catalogue.Link("centre", "member_of", "former", link => link with { Until = "2020" });
        await Catalogue.Link("denied", "chapter_of", "centre", link => link with { ToState = "declined" });

        var network = await Catalogue.Get<NetworkQueries>().Around("centre", "en");
        Assert.Equal(["above", "beside", "centre"], network.Members.Select(member => member.Slug));
        Assert.Equal(["centre member_of above", "beside partner_of centre", "beside member_of above"], network.Links.Select(link => $"{link.FromSlug} {link.Kind} {link.ToSlug}"));
        Assert.Equal(4, (await Catalogue.Get<NetworkQueries>().Of("BE", "ar")).Links.Count);
        await Catalogue.Put("abroad", entry => entry with { Country = "FR" });
        await Catalogue.Link("abroad", "partner_of", "centre");
        Assert.Equal([("BE", 5), ("FR", 1)], (await Catalogue.Get<NetworkQueries>().Countries()).Order());
    }

    [Fact]
    public async Task Draws_the_same_network_alike_and_mirrored_from_right_to_left()
    {
        foreach (var slug in new[] { "centre", "above", "beside" }) await Catalogue.Put(slug);
        await Catalogue.Link("centre", "member_of", "above");
        await Catalogue.Link("beside", "partner_of", "centre");
        var network = await Catalogue.Get<NetworkQueries>().Around("centre", "en");
        var (there, here) = (Draw(false), Draw(true));
        Assert.Equal(there.Nodes.Select(node => (node.Slug, there.Width - node.X, node.Y)), here.Nodes.Select(node => (node.Slug, node.X, node.Y)));
        Assert.Equivalent(there.Nodes, Draw(false).Nodes);
        Assert.Equal(3, there.Nodes.Select(node => (node.X, node.Y)).Distinct().Count());
        Assert.All(there.Lines, line => Assert.NotNull(line.Dash));

        Drawing Draw(bool rightToLeft) => new Sketch(rightToLeft).Around(network, "centre", _ => "");
    }

    [Fact]
    public async Task Finds_partners_that_are_not_linked_yet_those_of_the_same_country_first()
    {
        await Catalogue.Put("me");
        await Catalogue.Put("language-only", entry => entry with { Country = "FR", Languages = ["ar"] });
        await Catalogue.Put("same-country", entry => entry with { Languages = ["nl"] });
        await Catalogue.Put("linked");
        await Catalogue.Put("nothing", entry => entry with { Country = "FR", Languages = ["fr"] });
        await Catalogue.Link("linked", "partner_of", "me");

        var partners = await Catalogue.Get<PartnerQueries>().Of("me", "en");
        Assert.Equal(["same-country: country BE", "language-only: language ar"], partners.Select(partner => $"{partner.Card.Slug}: {string.Join(", ", partner.Reasons.Select(reason => $"{reason.What} {reason.Slug}"))}"));
    }

    [Theory]
    [InlineData("Short", "Short")]
    [InlineData("A name of many words that goes on", "A name of|many words …")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", "Donaudampf…")]
    [InlineData("👩‍👩‍👧 family", "👩‍👩‍👧 family")]
    public void Breaks_names_into_lines_and_no_letter_into_halves(string name, string lines) => Assert.Equal(lines, string.Join('|', Label.Of(name, 10, 2)));
}

public sealed class NetworkQueriesOnSqlite() : NetworkQueriesTests(Engine.Sqlite);

public sealed class NetworkQueriesOnPostgres() : NetworkQueriesTests(Engine.Postgres);
