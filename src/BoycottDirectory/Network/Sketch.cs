using BoycottDirectory.Committees;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Network;

/// <summary>Draws networks: around one committee as a trunk with branches, of many as a column with arcs beside it.</summary>
/// <param name="rightToLeft">The page's direction: drawings are mirrored, and <c>text-anchor</c> counts from the other side.</param>
public sealed class Sketch(bool rightToLeft)
{
    /// <summary>The most neighbours that are drawn; the table beside has all.</summary>
    public const int MostBranches = 24;

    /// <summary>The most rows that are drawn.</summary>
    public const int MostRows = 60;

    private const int Width = 560, Trunk = Width / 2, Branch = 56, Row = 62, Top = 70;

    // What a committee belongs to stands on the side where reading begins.
    private static readonly HashSet<string> Upward = ["member_of", "chapter_of", "founded_by", "recognised_by", "endorses", "successor_of"];

    /// <summary>The network around a committee.</summary>
    /// <param name="network">The network.</param>
    /// <param name="centre">The committee's slug, which is one of the network's.</param>
    /// <param name="hint">What a neighbour is to the committee, in a few words.</param>
    public Drawing Around(CommitteeNetwork network, string centre, Func<IReadOnlyList<NetworkLink>, string> hint)
    {
        var branches = network.Members.Where(member => member.Slug != centre)
            .Select(member => (Card: member, Links: network.Links.Where(link => Joins(link, centre, member.Slug)).ToList()))
            .Where(branch => branch.Links.Count > 0).Take(MostBranches).ToList();
        var sides = Sides(branches, branch => branch.Links.Any(link => link.FromSlug == centre && Upward.Contains(link.Kind)));
        var nodes = new List<DrawnNode> { new(centre, Trunk, 44, Trunk, "middle", Label.Of(NameOf(network.Member(centre)), 60, 1), null, true) { Lang = LangOf(network.Member(centre)) } };
        var lines = new List<DrawnLine>();
        foreach (var before in new[] { true, false })
        {
            var y = Top;
            foreach (var (card, links) in sides[before])
            {
                y += Row;
                var side = before ? -1 : 1;
                nodes.Add(Node(card, X(Trunk + (side * Branch)), y, X(Trunk + (side * (Branch + 12))), before ? "end" : "start", hint(links)));
                lines.Add(new($"M{Trunk} 50V{y - 26}Q{Trunk} {y} {X(Trunk + (side * 26))} {y}H{X(Trunk + (side * Branch))}", DashOf(links.Any(link => link.ConfirmedByBoth))));
            }
        }

        var places = nodes.ToDictionary(node => node.Slug, StringComparer.Ordinal);
        foreach (var link in network.Links.Where(link => link.FromSlug != centre && link.ToSlug != centre))
        {
            if (places.TryGetValue(link.FromSlug, out var from) && places.TryGetValue(link.ToSlug, out var to))
                lines.Add(new($"M{from.X} {from.Y}Q{Trunk} {(from.Y + to.Y) / 2} {to.X} {to.Y}", DashOf(link.ConfirmedByBoth), true));
        }

        return new(Width, nodes.Max(node => node.Y) + 40, nodes, lines);
    }

    /// <summary>A network without a middle: those with most links first.</summary>
    public Drawing Column(CommitteeNetwork network)
    {
        const int dot = 150, row = 34;
        var degrees = network.Links.SelectMany(link => new[] { link.FromSlug, link.ToSlug }).GroupBy(slug => slug, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var nodes = network.Members.OrderByDescending(member => degrees.GetValueOrDefault(member.Slug)).Take(MostRows)
            .Select((member, place) => new DrawnNode(member.Slug, X(dot), 24 + (place * row), X(dot + 14), "start", Label.Of(NameOf(member), 46, 1), null) { Lang = LangOf(member) }).ToList();
        var places = nodes.ToDictionary(node => node.Slug, StringComparer.Ordinal);
        var lines = new List<DrawnLine>();
        foreach (var link in network.Links)
        {
            if (!places.TryGetValue(link.FromSlug, out var from) || !places.TryGetValue(link.ToSlug, out var to)) continue;

            var reach = Math.Min(dot - 6, 18 + (Math.Abs(from.Y - to.Y) / 4));
            lines.Add(new($"M{X(dot)} {from.Y}C{X(dot - reach)} {from.Y} {X(dot - reach)} {to.Y} {X(dot)} {to.Y}", DashOf(link.ConfirmedByBoth)));
        }

        return new(Width, nodes.Count == 0 ? 0 : nodes[^1].Y + 24, nodes, lines);
    }

    // All on one side would leave half of the drawing empty: then they alternate.
    private static ILookup<bool, T> Sides<T>(List<T> branches, Func<T, bool> isBefore) =>
        branches.Any(isBefore) && !branches.All(isBefore) ? branches.ToLookup(isBefore) : branches.Index().ToLookup(branch => branch.Index % 2 == 0, branch => branch.Item);

    private static DrawnNode Node(CommitteeCard card, int x, int y, int label, string anchor, string hint) => new(card.Slug, x, y, label, anchor, Label.Of(NameOf(card), 25, 2), hint) { Lang = LangOf(card) };

    private int X(int x) => rightToLeft ? Width - x : x;

    private static bool Joins(NetworkLink link, string one, string other) => (link.FromSlug == one && link.ToSlug == other) || (link.FromSlug == other && link.ToSlug == one);

    private static string NameOf(CommitteeCard card) => card.Name ?? card.OtherName ?? card.Slug;

    private static string? LangOf(CommitteeCard card) => card.Name is null ? SiteLanguage.Other(SiteLanguage.Current) : null;

    private static string? DashOf(bool confirmed) => confirmed ? null : "5 4";
}
