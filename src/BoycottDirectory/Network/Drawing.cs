using System.Globalization;

namespace BoycottDirectory.Network;

/// <summary>A network as shapes, in units of an SVG's view box. The same network always gives the same drawing.</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="Nodes">The committees.</param>
/// <param name="Lines">The links.</param>
public sealed record Drawing(int Width, int Height, IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnLine> Lines);

/// <summary>A committee: a dot and words beside it.</summary>
public sealed record DrawnNode(string Slug, int X, int Y, int LabelX, string Anchor, IReadOnlyList<string> Label, string? Hint, bool IsCentre = false)
{
    /// <summary>The language of the label, where it is not the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>The base line of the first line of words, which stand around the dot's height.</summary>
    public int LabelY => Y + 5 - ((Label.Count + (Hint is null ? 0 : 1) - 1) * 8);
}

/// <summary>A link.</summary>
/// <param name="Path">As in SVG's <c>d</c>.</param>
/// <param name="Dash">The pattern of the stroke: none where both sides confirmed the link.</param>
/// <param name="IsFaint">A link among those around, not of the committee itself.</param>
public sealed record DrawnLine(string Path, string? Dash, bool IsFaint = false);

/// <summary>Breaks names into lines.</summary>
public static class Label
{
    /// <summary>At most <paramref name="lines"/> lines of at most <paramref name="width"/> letters; what does not fit gives way to an ellipsis.</summary>
    public static IReadOnlyList<string> Of(string name, int width, int lines)
    {
        var rows = new List<string> { "" };
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (rows[^1].Length == 0) rows[^1] = word;
            else if (Letters(rows[^1]) + 1 + Letters(word) <= width) rows[^1] += " " + word;
            else if (rows.Count < lines) rows.Add(word);
            else
            {
                rows[^1] += " …";
                break;
            }
        }

        return [.. rows.Select(row => Letters(row) <= width + 2 ? row : new StringInfo(row).SubstringByTextElements(0, width) + "…")];
    }

    private static int Letters(string text) => new StringInfo(text).LengthInTextElements;
}
