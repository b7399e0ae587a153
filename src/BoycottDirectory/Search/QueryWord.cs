using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>A word of the query.</summary>
internal sealed class QueryWord
{
    private const float FromPlaces = 0.97f;

    public required WordForms Forms { get; init; }

    /// <summary>Whether it may still be being typed: only the last word is.</summary>
    public required bool IsLast { get; init; }

    /// <summary>Whether it only joins the other words, or makes a question of them.</summary>
    public bool IsFunction { get; init; }

    /// <summary>What it means in the other script, surest first.</summary>
    public required IReadOnlyList<Translation> Translations { get; set; }

    /// <summary>How rare it is (inverse document frequency), at least 0.3: how much it says about what is looked for.</summary>
    public float Weight { get; set; }

    /// <summary>How many documents have it, or its commonest translation.</summary>
    public long Documents { get; set; }

    public string Text => Forms.Text;

    public string Base => Forms.Base;

    public bool IsArabic => Forms.IsArabic;

    /// <summary>The kind of entry that it asks for beside words that tell more, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether it asks for a <see cref="Kind"/>: then an entry of the kind comes before others with the word in their names.</summary>
    public bool IsKind => Kind is not null;

    /// <summary>Whether it only tells the name from its namesakes, or is a further letter of an abbreviation that the word before stands for.</summary>
    public bool IsQualifier { get; init; }

    /// <summary>Whether an answer should have it.</summary>
    public bool IsTelling => !IsFunction && !IsKind && !IsQualifier;

    /// <summary>Adds what the directory's own places teach.</summary>
    public void Learn(ILookup<string, string> pairs) =>
        Translations = [.. pairs[Text].Concat(pairs[WordStem.Base(Text)]).Concat(pairs[Forms.Unclitic ?? Base]).Where(other => !other.Contains('_', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(3).Select(other => new Translation(other, FromPlaces)).Concat(Translations).DistinctBy(translation => translation.Word, StringComparer.Ordinal)];

    /// <summary>The tokens under which the translations are indexed.</summary>
    public IEnumerable<string> TranslationTokens()
    {
        foreach (var translation in Translations.Take(8))
        {
            yield return translation.Word;
            var stem = WordStem.Stem(translation.Word);
            if (stem != translation.Word) yield return stem;
        }
    }

    /// <summary>The translations of a word, looked up as it stands, as its stem, and without clitics.</summary>
    public static IReadOnlyList<Translation> Translate(WordForms word)
    {
        if (word.IsFunction && !word.IsArabic) return [];

        var keys = new List<string> { word.Base, word.Stem, word.Unglued };
        if (word.IsArabic && word.Base.EndsWith('ه')) keys.Add(word.Base[..^1]);
        if (word.IsArabic && word.Base.Length >= 4 && word.Base[0] is 'و' or 'ب' or 'ل' or 'ف' or 'ك')
        {
            var bare = ArabicStem.WithoutArticle(word.Base[1..]);
            if (bare.Length >= 3) keys.Add(bare);
        }

        return [.. keys.Distinct(StringComparer.Ordinal)
            .SelectMany(key => Lexicon.Default.Of(key).Take(10))
            .DistinctBy(translation => translation.Word, StringComparer.Ordinal)];
    }
}
