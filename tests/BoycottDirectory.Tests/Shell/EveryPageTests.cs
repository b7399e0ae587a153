using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Shell;

/// <summary>What must be true of every page that a link leads to.</summary>
public sealed partial class EveryPageTests(SharedSite site)
{
    [Fact]
    public async Task Is_there()
    {
        var pages = await site.Crawl;
        Assert.True(pages.Count > 500, $"only {pages.Count} were found");
        AssertNone(pages.Where(page => page.Status != 200 && !IsRedirect(page)).Select(page => $"{page.Path} answered {page.Status}"));
    }

    [Fact]
    public async Task Says_its_language_and_direction() =>
        AssertNone(from page in await Html()
                   where !page.Text.Contains($"<html lang=\"{page.Lang}\" dir=\"{(page.Lang == "ar" ? "rtl" : "ltr")}\">", StringComparison.Ordinal)
                   select page.Path);

    [Fact]
    public async Task Has_one_title_one_first_heading_one_main_part_and_no_id_twice() =>
        AssertNone(from page in await Html()
                   let document = page.Parse()
                   let ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList()
                   where document.QuerySelectorAll("h1").Length != 1 || document.QuerySelectorAll("main").Length != 1 || string.IsNullOrWhiteSpace(document.Title) || ids.Distinct().Count() != ids.Count
                   select $"{page.Path}: {document.QuerySelectorAll("h1").Length} h1, “{document.Title}”, {string.Join(' ', ids)}");

    [Fact]
    public async Task Loads_nothing_from_elsewhere_and_holds_no_script_or_style_of_its_own() =>
        AssertNone(from page in await Html()
                   from element in page.Parse().QuerySelectorAll("script, style, link[rel=stylesheet], link[rel=preload], img, iframe, video, audio, object, embed, form, [style], base, meta[http-equiv]")
                   where element.LocalName is "style" or "iframe" or "video" or "audio" or "object" or "embed" or "base" or "meta" || element.HasAttribute("style")
                       || (element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/ld+json")
                       || new[] { "src", "href", "action" }.Any(name => element.GetAttribute(name) is { } address && !address.StartsWith('/'))
                   select $"{page.Path}: {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}");

    [Fact]
    public async Task Sets_no_cookie_and_has_a_tag_unless_it_has_a_form_that_posts_and_then_is_kept_nowhere() =>
        AssertNone(from page in await Html()
                   let posts = page.Path[(page.Path.LastIndexOf('/') + 1)..] is "correct" or "claim" or "manage" or "contact" or "register"
                   where posts ? page.Answer.Headers.CacheControl?.NoStore != true : page.Answer.Headers.Contains("Set-Cookie") || page.Answer.Headers.ETag is null
                   select page.Path);

    [Fact]
    public async Task Writes_Arabic_as_letters_and_leaves_no_key_of_a_text_unresolved() =>
        AssertNone(from page in await Html()
                   where page.Text.Contains("&#x6", StringComparison.OrdinalIgnoreCase) || UnresolvedKey().IsMatch(page.Text)
                   select $"{page.Path}: {UnresolvedKey().Match(page.Text).Value}");

    [Fact]
    public async Task Names_its_address_in_both_languages_and_each_names_the_other()
    {
        var pages = (await Html()).ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var page in pages.Values)
        {
            var document = page.Parse();
            if (document.QuerySelector("meta[name=robots][content=noindex]") is not null) continue;

            Assert.EndsWith(page.Path, document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
            var other = $"/{(page.Lang == "ar" ? "en" : "ar")}{page.Path[3..]}";
            Assert.EndsWith(other, document.QuerySelector($"link[rel=alternate][hreflang={other[1..3]}]")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.EndsWith(page.Path, document.QuerySelector($"link[rel=alternate][hreflang={page.Lang}]")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.NotNull(document.QuerySelector("link[rel=alternate][hreflang=x-default]"));
            Assert.True(pages.ContainsKey(other), $"{other} is missing");
        }
    }

    [Fact]
    public async Task Leads_by_its_switch_to_itself_in_the_other_language() =>
        AssertNone(from page in await Html()
                   let there = page.Parse().QuerySelector("a.switch")!.GetAttribute("href")
                   where there != $"/{(page.Lang == "ar" ? "en" : "ar")}{page.Path[3..]}"
                   select $"{page.Path} leads to {there}");

    [Fact]
    public async Task Keeps_its_readers_in_their_language() =>
        AssertNone(from page in await Html()
                   from link in page.Parse().QuerySelectorAll("a[href^='/']:not(.switch)")
                   where !link.GetAttribute("href")!.StartsWith("/" + page.Lang, StringComparison.Ordinal) && !link.GetAttribute("href")!.StartsWith("/api/", StringComparison.Ordinal)
                   select $"{page.Path}: {link.GetAttribute("href")}");

    [Fact]
    public async Task Marks_words_in_the_script_of_the_other_language() =>
        // Names and labels, not running text: a sentence may quote.
        AssertNone(from page in await Html()
                   from element in page.Parse().QuerySelectorAll("nav a, h2, dt, button, label, .chip span, .bar p")
                   where page.Lang == "en" && ArabicLetter().IsMatch(element.TextContent) && element.Closest("[lang=ar], bdi, [dir=auto]") is null && element.QuerySelector("bdi, [lang]") is null
                   select $"{page.Path}: {element.TextContent}");

    [Fact]
    public async Task Publishes_no_mail_address_and_none_of_the_notes_for_editors()
    {
        var notes = NotesForEditors().ToList();
        Assert.NotEmpty(notes);
        AssertNone(from page in await site.Crawl
                   from note in notes.Append("mailto:")
                   where page.Text.Contains(note, StringComparison.Ordinal)
                   select $"{page.Path}: {note}");
    }

    [Fact]
    public async Task Opens_other_sites_without_telling_them_more_than_need_be() =>
        AssertNone(from page in await Html()
                   from link in page.Parse().QuerySelectorAll("a[href^='http']")
                   where link.GetAttribute("rel")?.Contains("noopener", StringComparison.Ordinal) != true || link.HasAttribute("target")
                   select $"{page.Path}: {link.OuterHtml}");

    private async Task<IEnumerable<CrawledPage>> Html() => (await site.Crawl).Where(page => page.IsHtml && page.Status == 200);

    private static bool IsRedirect(CrawledPage page) => page.Status == 302 && page.Answer.Headers.Location is not null;

    private static void AssertNone(IEnumerable<string> found) => Assert.Empty(found.Take(20));

    // The starter catalogue's own notes: real sentences that must not come out.
    private static IEnumerable<string> NotesForEditors()
    {
        using var reader = new CsvHelper.CsvReader(new StreamReader(Repository.Path("content", "catalogue", "committees.csv")), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Select(row => (string)row.note).Where(note => note.Length > 12)];
    }

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.NonBacktracking)]
    private static partial Regex ArabicLetter();

    [GeneratedRegex(">\\s*(Kind|Scope|Status|Filter|Sort|Freshness|Affiliation|State|Rung|NameKind|Field|Channel|Reason|Confirmed|Found|DaysAgo|MonthsAgo|YearsAgo|How)\\.[a-z_A-Z.]+\\s*<", RegexOptions.NonBacktracking)]
    private static partial Regex UnresolvedKey();
}
