using System.Net;
using System.Resources;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Mail;

/// <summary>A letter's words as they are sent.</summary>
/// <param name="Lang">The language, which gives the direction.</param>
/// <param name="Subject">One line.</param>
/// <param name="Plain">The body as plain text.</param>
/// <param name="Html">The same as a document.</param>
public sealed record LetterText(string Lang, string Subject, string Plain, string Html)
{
    // First strong isolate and pop directional isolate (UAX #9): a name of the other direction leaves the sentence around it in order.
    private const char Isolate = '\u2068', EndOfIsolate = '\u2069';

    /// <summary>Writes a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="lang">The language.</param>
    /// <param name="origin">The site's scheme and host.</param>
    public static LetterText Of(Letter letter, string lang, string origin)
    {
        var culture = SiteLanguage.CultureOf(lang);
        var texts = new ResourceManager(letter.Texts);
        object[] values = [.. letter.Values.Select(value => $"{Isolate}{OneLine(value)}{EndOfIsolate}")];
        var subject = string.Format(culture, texts.GetString(letter.Key + ".Subject", culture)!, [.. letter.Values.Select(OneLine)]);
        List<string> paragraphs = [.. Paragraphs(string.Format(culture, texts.GetString(letter.Key + ".Body", culture)!, values))];
        List<string> quoted = [.. Paragraphs(FieldRules.Clean(letter.Quotation) ?? "")];
        var link = letter.Path is null ? null : $"{origin}/{lang}{letter.Path}";
        var footer = string.Format(culture, new ResourceManager(typeof(MailText)).GetString("Footer", culture)!, origin);
        return new(lang, subject, ToPlain(paragraphs, quoted, link, footer), ToHtml(lang, paragraphs, quoted, link, footer));
    }

    private static string ToPlain(List<string> paragraphs, List<string> quoted, string? link, string footer) => string.Join("\n\n",
        [.. paragraphs, .. quoted.Select(text => "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal)), .. link is null ? Array.Empty<string>() : [link], "-- \n" + footer]) + "\n";

    private static string ToHtml(string lang, List<string> paragraphs, List<string> quoted, string? link, string footer)
    {
        var body = string.Concat(paragraphs.Select(text => $"<p>{Encode(text)}</p>\n"));
        if (quoted.Count > 0) body += $"<blockquote dir=\"auto\">{string.Concat(quoted.Select(text => $"<p dir=\"auto\">{Encode(text)}</p>"))}</blockquote>\n";
        if (link is not null) body += $"<p><a href=\"{WebUtility.HtmlEncode(link)}\" dir=\"ltr\">{WebUtility.HtmlEncode(link)}</a></p>\n";
        // Mail programs drop the attributes of html and body: the direction stands on an element of its own.
        return $"<!doctype html>\n<html lang=\"{lang}\" dir=\"{SiteLanguage.Direction(lang)}\"><head><meta charset=\"utf-8\"></head><body>" +
            $"<div lang=\"{lang}\" dir=\"{SiteLanguage.Direction(lang)}\">\n{body}<hr>\n<p><small>{Encode(footer)}</small></p>\n</div></body></html>\n";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text)
        .Replace($"{Isolate}", "<bdi>", StringComparison.Ordinal).Replace($"{EndOfIsolate}", "</bdi>", StringComparison.Ordinal)
        .Replace($"&#{(int)Isolate};", "<bdi>", StringComparison.Ordinal).Replace($"&#{(int)EndOfIsolate};", "</bdi>", StringComparison.Ordinal)
        .Replace("\n", "<br>\n", StringComparison.Ordinal);

    private static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string OneLine(string value) => (FieldRules.Clean(value) ?? "").ReplaceLineEndings(" ").Replace('\t', ' ');
}
