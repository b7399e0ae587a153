using System.Security.Cryptography;
using System.Text;
using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>A document in the form in which the index keeps it: folded for comparing, as written for showing.</summary>
public sealed record IndexRow
{
    public long Id { get; init; }
    public string Kind { get; init; } = "";
    public string Slug { get; init; } = "";
    public string Country { get; init; } = "";
    public string Classification { get; init; } = "";

    /// <summary>Folded names: a <see cref="FieldLetter"/> and words, separated by |.</summary>
    public string Names { get; init; } = "";

    /// <summary>Distinct folded words of the places, then of the topics, separated by |.</summary>
    public string Context { get; init; } = "";

    /// <summary>Names of the places in two scripts that mean the same: Latin=Arabic, words joined by _, separated by spaces.</summary>
    public string Pairs { get; init; } = "";

    /// <summary>The texts as written: a <see cref="FieldLetter"/> and the text, one a line.</summary>
    public string Shown { get; init; } = "";

    /// <summary>A hash of everything that is indexed.</summary>
    public string Fingerprint { get; init; } = "";

    public static IndexRow Of(SearchDocument document)
    {
        var names = NamesOf(document).SelectMany(WithHead).ToList();
        var shown = names.Select(name => (name.Field, name.Text))
            .Concat(document.Places.SelectMany(place => place).Select(text => (Field: SearchField.Place, Text: text)))
            .Concat(document.Topics.Select(text => (Field: SearchField.Topic, Text: text)))
            .Concat(document.Descriptions.Select(text => (Field: SearchField.Description, Text: text)));
        var row = new IndexRow
        {
            Kind = document.Kind,
            Slug = document.Slug,
            Country = document.Country ?? "",
            Classification = document.Classification ?? "",
            Names = string.Join('|', names.Select(name => FieldLetter.Of(name.Field) + name.Folded)),
            Context = $"{DistinctWords(document.Places.SelectMany(place => place))}|{DistinctWords(document.Topics)}",
            Pairs = string.Join(' ', document.Places.SelectMany(PairsOf).Distinct(StringComparer.Ordinal)),
            Shown = string.Join('\n', shown.Select(text => FieldLetter.Of(text.Field) + OneLine(text.Text))),
        };
        return row with { Fingerprint = FingerprintOf(row) };
    }

    private static IEnumerable<(SearchField Field, string Text)> NamesOf(SearchDocument document) =>
        document.Names.Select(text => (Field: SearchField.Name, Text: text))
            .Concat(document.OtherNames.Select(text => (Field: SearchField.OtherName, Text: text)))
            .Concat(document.Acronyms.Select(text => (Field: SearchField.Acronym, Text: text)));

    /// <summary>The name of a place proper stands before the comma: "Paris, Texas" is found as "Paris", too.</summary>
    private static IEnumerable<(SearchField Field, string Text, string Folded)> WithHead((SearchField Field, string Text) name)
    {
        var folded = Folding.Fold(name.Text);
        if (folded.Length > 0) yield return (name.Field, name.Text, folded);
        var head = Folding.Fold(Qualifier.HeadOf(name.Text));
        if (head.Length > 0 && head != folded) yield return (SearchField.OtherName, name.Text, head);
    }

    private static IEnumerable<string> PairsOf(IReadOnlyList<string> place)
    {
        var names = place.Select(PlacePhrases.KeyOf).OfType<string>().ToList();
        return names.Where(name => !Script.IsArabic(name)).SelectMany(latin => names.Where(Script.IsArabic).Select(arabic => $"{latin}={arabic}"));
    }

    private static string DistinctWords(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(Tokenizer.Words).Distinct(StringComparer.Ordinal));

    private static string FingerprintOf(IndexRow row)
    {
        var all = string.Join('\u001F', row.Country, row.Classification, row.Names, row.Context, row.Pairs, row.Shown);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }

    // NUL would end the text in PostgreSQL's protocol, and a line break would end it in ours.
    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\0', ' ');
}
