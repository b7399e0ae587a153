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

    /// <summary>The texts as written: a <see cref="FieldLetter"/> and the text, one a line.</summary>
    public string Shown { get; init; } = "";

    public static IndexRow Of(SearchDocument document)
    {
        var names = NamesOf(document).ToList();
        var shown = names
            .Concat(document.Places.Select(text => (Field: SearchField.Place, Text: text)))
            .Concat(document.Topics.Select(text => (Field: SearchField.Topic, Text: text)));
        return new IndexRow
        {
            Kind = document.Kind,
            Slug = document.Slug,
            Country = document.Country ?? "",
            Classification = document.Classification ?? "",
            Names = string.Join('|', names.Select(name => FieldLetter.Of(name.Field) + Folding.Fold(name.Text))),
            Context = $"{DistinctWords(document.Places)}|{DistinctWords(document.Topics)}",
            Shown = string.Join('\n', shown.Select(text => FieldLetter.Of(text.Field) + OneLine(text.Text))),
        };
    }

    private static IEnumerable<(SearchField Field, string Text)> NamesOf(SearchDocument document) =>
        document.Names.Select(text => (Field: SearchField.Name, Text: text))
            .Concat(document.OtherNames.Select(text => (Field: SearchField.OtherName, Text: text)))
            .Concat(document.Acronyms.Select(text => (Field: SearchField.Acronym, Text: text)))
            .Where(name => Tokenizer.Words(name.Text).Count > 0);

    private static string DistinctWords(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(Tokenizer.Words).Distinct(StringComparer.Ordinal));

    // NUL would end the text in PostgreSQL's protocol, and a line break would end it in ours.
    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\0', ' ');
}
