using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Exchange;

/// <summary>An Atom feed (RFC 4287) in the page's language. Ids are tag URIs made of the site's host and the address: they stay when titles change.</summary>
public sealed class AtomFeed(Address address)
{
    // The year from which the site names its things; a tag URI needs one that never changes.
    private const string Year = "2026";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as XML.</summary>
    /// <param name="path">The address of the feed, without its language.</param>
    /// <param name="page">The address of the page that it accompanies.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="entries">Its entries, the newest first.</param>
    public string Write(string path, string page, string title, IReadOnlyList<AtomEntry> entries)
    {
        var feed = new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", SiteLanguage.Current),
            new XElement(Atom + "id", Id(path)),
            new XElement(Atom + "title", Valid(title)),
            new XElement(Atom + "updated", Instant(entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())),
            Link("self", "application/atom+xml", path),
            Link("alternate", "text/html", page),
            new XElement(Atom + "author", new XElement(Atom + "name", Valid(title))),
            entries.Select(Entry));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.ToString(SaveOptions.None) + "\n";
    }

    private XElement Entry(AtomEntry entry) => new(Atom + "entry",
        entry.Lang == SiteLanguage.Current ? null : new XAttribute(XNamespace.Xml + "lang", entry.Lang),
        new XElement(Atom + "id", Id(entry.Key)),
        new XElement(Atom + "title", Valid(entry.Title)),
        new XElement(Atom + "updated", Instant(entry.Updated)),
        entry.Published is { } published ? new XElement(Atom + "published", Instant(published)) : null,
        Link("alternate", "text/html", entry.Page),
        entry.Summary is { } summary ? new XElement(Atom + "summary", Valid(summary)) : null);

    private XElement Link(string relation, string type, string path) => new(Atom + "link",
        new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address.Origin + address.To(path)));

    private string Id(string key) => $"tag:{new Uri(address.Origin).Host},{Year}:{SiteLanguage.Current}{key}";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML has no place for some characters, not even escaped.
    private static string Valid(string text)
    {
        if (text.All(letter => XmlConvert.IsXmlChar(letter))) return text;

        return string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
    }
}

/// <summary>One entry of a feed.</summary>
/// <param name="Key">What its id is made of: a path that stays.</param>
/// <param name="Page">The address of its page, without a language.</param>
/// <param name="Title">In the feed's language, or else in <paramref name="Lang"/>.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Lang">The language of title and summary.</param>
/// <param name="Summary">Plain text.</param>
/// <param name="Published">When it first appeared.</param>
public sealed record AtomEntry(string Key, string Page, string Title, DateTimeOffset Updated, string Lang, string? Summary = null, DateTimeOffset? Published = null);
