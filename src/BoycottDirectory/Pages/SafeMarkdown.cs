using AngleSharp.Dom;
using BoycottDirectory.Pages.Images;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.Caching.Memory;

namespace BoycottDirectory.Pages;

/// <summary>
/// The one way from Markdown to HTML, for pages and for descriptions alike. Markdig does not sanitize (its own documentation says so), so its
/// output passes an allow-list of elements, attributes and schemes, behind which stands the Content-Security-Policy.
/// </summary>
public static class SafeMarkdown
{
    // Not UseAdvancedExtensions: generic attributes would let authors set any attribute, media links would embed third parties.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseAutoLinks()
        .Build();

    // What can begin a block or an inline within another: quotes, items of lists, emphasis, links, and the indents by which they stand within each other.
    private static readonly System.Buffers.SearchValues<char> Openers = System.Buffers.SearchValues.Create(">-+*_~[(!.)|^:\t`");

    // Well below the depth of 128 at which the parser gives up.
    private const int FewOpeners = 60;

    private const int MostContainers = 80;

    // The one id that every page has: where «skip to content» leads.
    private const string OfTheLayout = "main";

    private static readonly string[] Blocks = ["p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "th", "td", "dd", "dt"];

    // Shared, which is allowed as long as nobody changes its settings; making one costs more than most texts.
    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    // The same texts are rendered again and again; the size is in characters.
    private static readonly MemoryCache Known = new(new MemoryCacheOptions { SizeLimit = 4_000_000 });

    /// <summary>Renders a text. What cannot be rendered (nested too deeply) comes back as plain, escaped text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="part">What its ids begin with, where it stands on a page with others; the ids of a whole page are its headings alone.</param>
    public static Rendered Render(string markdown, string? part = null)
    {
        if (Known.TryGetValue((markdown, part), out Rendered? known)) return known!;

        var rendered = RenderAnew(markdown, part);
        return Known.Set((markdown, part), rendered, new MemoryCacheEntryOptions { Size = markdown.Length + rendered.Html.Length });
    }

    private static Rendered RenderAnew(string markdown, string? part)
    {
        try
        {
            var html = Sanitizer.SanitizeDom(Parse(markdown).ToHtml(Pipeline));
            TellApart(html.Body!, part);
            return new(html.Body!.InnerHtml, Headings(html.Body!));
        }
        catch (ArgumentException)
        {
            return new($"<p dir=\"auto\">{System.Net.WebUtility.HtmlEncode(markdown)}</p>", []);
        }
    }

    /// <summary>Whether a text can be rendered as Markdown; false when it is nested too deeply.</summary>
    public static bool CanRender(string markdown)
    {
        // Each level is opened by a sign; what has few of them needs no parsing to be found flat enough.
        if (markdown.AsSpan().CountAny(Openers) < FewOpeners) return true;

        try
        {
            _ = Parse(markdown);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <exception cref="ArgumentException">It is nested too deeply.</exception>
    private static MarkdownDocument Parse(string markdown)
    {
        // The parser would find out, too, but after minutes: each empty line that follows costs the square of the depth.
        foreach (var line in markdown.AsSpan().EnumerateLines())
            if (DepthOf(line) > MostContainers) throw new ArgumentException("Nested too deeply.", nameof(markdown));

        var document = Markdown.Parse(markdown.Replace("\r\n", "\n", StringComparison.Ordinal), Pipeline);
        // Only pictures of the site's own are shown; of another one its text is left.
        foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
        {
            if (ImageAddress.SlugOf(picture.Url) is { } slug) picture.Url = "/media/" + slug;
            else picture.ReplaceBy(new LiteralInline(Words(picture)), copyChildren: false);
        }

        return document;
    }

    // The quotes and list items that a line may begin, one within the other.
    private static int DepthOf(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var at = 0; at < line.Length; at++)
        {
            // An item's sign is followed by a space, so that a rule of dashes is none.
            if (line[at] is '>' || (line[at] is '-' or '+' or '*' or '.' or ')' && line[(at + 1)..] is [' ' or '\t', ..])) depth++;
            else if (line[at] is not (' ' or '\t' or '-' or '+' or '*' or '.' or ')') && !char.IsAsciiDigit(line[at])) break;
        }

        return depth;
    }

    private static string Words(ContainerInline inline) => string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6",
                "table", "thead", "tbody", "tr", "th", "td", "sup", "div", "section", "img",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src", "alt", "id", "class", "start", "scope" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        });
        sanitizer.PostProcessNode += (_, args) => PostProcess(args.Node);
        return sanitizer;
    }

    private static void PostProcess(INode node)
    {
        if (node is not IElement element) return;

        var name = element.LocalName;
        // Each paragraph takes its direction from its own first strong letter: an English quotation stands right in an Arabic page.
        // A list item of paragraphs keeps the list's side, or its number would stand in the margin across.
        if (Blocks.Contains(name) && !(name is "li" && element.Children.Any(child => child.LocalName == "p"))) element.SetAttribute("dir", "auto");
        if (name is "img") Keep(element);
        if (name is "pre" or "code") element.SetAttribute("dir", "ltr");
        if (name == "a" && element.GetAttribute("href")?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
            element.SetAttribute("rel", "noopener nofollow external");
        if (name is "th" && element.Closest("thead") is not null) element.SetAttribute("scope", "col");
        // A wide table scrolls in its own box, reachable from the keyboard, instead of the page.
        if (name is "table" && element.ParentElement?.ClassName != "table")
        {
            var box = element.Owner!.CreateElement("div");
            box.ClassName = "table";
            box.SetAttribute("tabindex", "0");
            element.Replace(box);
            box.AppendChild(element);
        }
    }

    // An id is given once a page: beside the text stand the page's own and those of other texts, and each may have a heading «Sources» and a first footnote.
    private static void TellApart(IElement body, string? part)
    {
        foreach (var element in body.QuerySelectorAll("[id]").Where(element => part is not null || element.Id == OfTheLayout)) element.Id = $"{part ?? "text"}-{element.Id}";
        if (part is null) return;

        foreach (var link in body.QuerySelectorAll("a[href^='#']")) link.SetAttribute("href", $"#{part}-{link.GetAttribute("href")![1..]}");
    }

    // In the one form that ImageLibrary knows.
    private static void Keep(IElement picture)
    {
        var (slug, alt) = (ImageAddress.SlugOf(picture.GetAttribute("src")), picture.GetAttribute("alt") ?? "");
        foreach (var attribute in picture.Attributes.Select(attribute => attribute.Name).ToList()) picture.RemoveAttribute(attribute);
        if (slug is null) picture.Remove();
        picture.SetAttribute("src", "/media/" + slug);
        picture.SetAttribute("alt", alt);
    }

    private static IReadOnlyList<Heading> Headings(IElement body) =>
        [.. body.QuerySelectorAll("h2[id]").Select(heading => new Heading(heading.Id!, heading.TextContent))];
}

/// <summary>Safe HTML and its second-level headings.</summary>
public sealed record Rendered(string Html, IReadOnlyList<Heading> Headings);

/// <summary>A heading and the id by which it can be linked to.</summary>
public sealed record Heading(string Id, string Text);
