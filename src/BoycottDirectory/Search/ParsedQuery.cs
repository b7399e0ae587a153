using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>A query taken apart: <c>"quoted phrases"</c>, <c>-excluded</c> words, <c>country:eg</c>, <c>kind:union</c>, and the words that remain.</summary>
public sealed record ParsedQuery
{
    /// <summary>Longer queries are cut here; <see cref="IsShortened"/> says so.</summary>
    public const int Longest = 400;

    /// <summary>Folded words to look for, those of phrases included.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Folded phrases that a hit must have.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Folded words or phrases that a hit must not have.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    public SearchFilter Filter { get; init; } = SearchFilter.None;

    /// <summary>What was typed without the filters and exclusions, for comparing with texts as written.</summary>
    public string Text { get; init; } = "";

    public bool IsShortened { get; init; }

    /// <summary>Whether there is nothing to look for: an empty box, only punctuation, operators alone.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>A text that was not typed into the box: no operators, a minus is a hyphen.</summary>
    public static ParsedQuery Plain(string text) => new() { Text = text, Words = Tokenizer.Words(text.Length > Longest ? text[..Longest] : text) };

    /// <summary>Takes any text apart. What is not complete (an open quote, an operator alone) counts as plain text; nothing is an error.</summary>
    public static ParsedQuery Parse(string? text)
    {
        text ??= "";
        var isShortened = text.Length > Longest;
        var parts = QueryParts.Of(isShortened ? text[..Longest] : text).ToList();
        return new ParsedQuery
        {
            Words = [.. parts.Where(part => part.Role is PartRole.Text or PartRole.Phrase).SelectMany(part => Tokenizer.Words(part.Text))],
            Phrases = Folded(PartRole.Phrase),
            Excluded = Folded(PartRole.Excluded),
            Filter = new SearchFilter
            {
                Countries = [.. parts.Where(part => part.Role == PartRole.Country).Select(part => Territories.CodeOf(part.Text) ?? part.Text)],
                Kinds = [.. parts.Where(part => part.Role == PartRole.Kind).Select(part => part.Text)],
            },
            Text = string.Join(' ', parts.Where(part => part.Role is PartRole.Text or PartRole.Phrase).Select(part => part.Text)),
            IsShortened = isShortened,
        };

        List<string> Folded(PartRole role) =>
            [.. parts.Where(part => part.Role == role).Select(part => Folding.Fold(part.Text)).Where(folded => folded.Length > 0)];
    }
}
