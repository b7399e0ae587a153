namespace BoycottDirectory.Pages;

/// <summary>A page's rows: what the site has of its own. As <see cref="PageEntry"/>, with what only the rows know.</summary>
public sealed record OwnPage
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string? Kind { get; init; }

    public string? Country { get; init; }

    public string? Menu { get; init; }

    public int? Position { get; init; }

    public long Revision { get; init; }

    public IReadOnlyList<OwnText> Texts { get; init; } = [];

    /// <summary>As <see cref="PageEntry.Renders"/>.</summary>
    public IReadOnlyDictionary<string, string> Renders { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public OwnText? In(string lang) => Texts.FirstOrDefault(text => text.Lang == lang);
}

/// <summary>The site's own text of a page in one language.</summary>
public sealed record OwnText
{
    public long PageId { get; init; }

    public string Lang { get; init; } = "";

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string Body { get; init; } = "";

    public string? BasedOn { get; init; }

    /// <summary>The day of its last change, ISO 8601.</summary>
    public string Updated { get; init; } = "";
}
