using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>The tokens under which a row is found, one list per column of the index. A query makes its tokens by the same rules.</summary>
public sealed class IndexTokens
{
    /// <summary>The longest concatenated name that is found without its spaces (عبد الله / Abdullah).</summary>
    internal const int LongestWhole = 24;

    /// <summary>Words of names: unstripped, base, stem, without glued article, frames of broken plurals, whole names and initials.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The same of places and topics.</summary>
    public List<string> Context { get; } = [];

    /// <summary>Stems of descriptions, each once.</summary>
    public HashSet<string> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>What the filters look for.</summary>
    public List<string> Facets { get; } = [];

    /// <summary>The terms that are counted and found by <see cref="TermKeys"/>: bases of words of names, places and topics, whole names.</summary>
    public HashSet<string> Terms { get; } = new(StringComparer.Ordinal);

    public static IndexTokens Of(IndexRow row, IEnumerable<string> descriptions)
    {
        var tokens = new IndexTokens();
        foreach (var name in row.Names.Split('|', StringSplitOptions.RemoveEmptyEntries)) tokens.AddName(name[1..].Split(' '));
        foreach (var word in row.Context.Split(' ', '|')) tokens.AddWord(word, tokens.Context);
        foreach (var word in descriptions.SelectMany(Tokenizer.Words))
        {
            if (!SmallWords.IsArticle(word)) tokens.Descriptions.Add(WordForms.Of(word).Stem);
        }

        tokens.Facets.Add(FacetToken.Kind(row.Kind));
        if (row.Classification.Length > 0) tokens.Facets.Add(FacetToken.Kind(row.Classification));
        if (row.Country.Length > 0) tokens.Facets.Add(FacetToken.Country(row.Country));
        return tokens;
    }

    private void AddName(string[] words)
    {
        foreach (var word in words) AddWord(word, Words);
        if (words.Length < 2) return;

        Words.AddRange(Initials.Of(words));

        var whole = string.Concat(words.Where(word => !SmallWords.IsArticle(word)).Select(WordStem.Base));
        if (whole.Length is 0 or > LongestWhole) return;
        Words.Add(whole);
        Terms.Add(whole);
    }

    private void AddWord(string word, List<string> tokens)
    {
        if (word.Length == 0 || SmallWords.IsArticle(word)) return;

        var forms = WordForms.Of(word);
        Terms.Add(forms.Base);
        if (forms.IsArticleDoubtful) Terms.Add(word);
        tokens.Add(forms.Base);
        if (forms.Base != word) tokens.Add(word);
        if (forms.Stem != forms.Base) tokens.Add(forms.Stem);
        if (!forms.IsArabic && forms.Unglued != word) tokens.Add(forms.Unglued);
        if (forms.Frame is { } frame) tokens.Add("f" + frame);
    }
}
