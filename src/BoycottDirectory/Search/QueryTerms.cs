using System.Buffers;
using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>What is looked for, analysed: the words with their weights, and the query as one whole.</summary>
internal sealed class QueryTerms
{
    /// <summary>More words than this say nothing more.</summary>
    public const int MostWords = 12;

    private static readonly SearchValues<char> Ayns = SearchValues.Create("'’‘`ʿʾʻʼ");
    private const float FunctionWordWeight = 0.3f, LeastWeight = 0.5f, QualifierFactor = 0.15f, OfAbbreviations = 0.95f;

    private QueryTerms(List<string> folded, int head, string text)
    {
        Folded = string.Join(' ', folded);
        var spelt = SpelledLetters.In(folded).Where(run => !folded.Take(run.Words).All(SmallWords.IsAsking)).ToList();
        // No article has a hamza: إلبيت is Elbit, no house.
        var withHamza = Tokenizer.Tokens(text).Where(token => text[token.Start] is 'أ' or 'إ' && token.Text.StartsWith("ال", StringComparison.Ordinal)).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var tellsMore = folded.Exists(word => !SmallWords.IsArticle(word) && !SmallWords.IsAsking(word) && KindWords.KindOf(WordStem.Base(word)) is null);
        for (var i = 0; i < folded.Count; i++)
        {
            var isLast = i == folded.Count - 1;
            if (SmallWords.IsArticle(folded[i]) && !isLast) continue;

            var forms = withHamza.Contains(folded[i]) ? WordForms.WithoutArticles(folded[i]) : WordForms.Of(folded[i]);
            var run = spelt.Find(run => run.Words.Start.Value <= i && i < run.Words.End.Value);
            var isLetter = run.Readings is not null;
            // The first letter stands for the abbreviation, the others only go with it.
            var isFurther = isLetter && i > run.Words.Start.Value;
            var translations = isFurther ? [] : isLetter ? [.. run.Readings!.Select(text => new Translation(text, OfAbbreviations))] : QueryWord.Translate(forms);
            Words.Add(new QueryWord
            {
                Forms = forms, IsLast = isLast, IsFunction = folded.Count > 1 && SmallWords.IsAsking(folded[i]), IsQualifier = i >= head || isFurther,
                Kind = tellsMore ? KindWords.KindOf(forms.Base) : null, Translations = translations,
            });
        }

        Whole = string.Concat(Words.Select(word => word.Base));
        OtherNames = [.. WholeNames.Of(Folded), .. spelt.Where(run => run.Words.Equals(..folded.Count)).SelectMany(run => run.Readings)];
        if (head < folded.Count) OtherNames = [.. OtherNames, string.Join(' ', folded.Take(head))];
        HasArticle = Articles.Any(folded);
        HasAyn = text.AsSpan().IndexOfAny(Ayns) >= 0;
        AllArabic = Words.TrueForAll(word => word.IsArabic);
        AllLatin = Words.TrueForAll(word => !word.IsArabic);
    }

    public List<QueryWord> Words { get; } = [];

    /// <summary>All words, articles too, with single spaces.</summary>
    public string Folded { get; }

    /// <summary>The bases of the words written together.</summary>
    public string Whole { get; }

    /// <summary>What the whole query is called in other languages.</summary>
    public IReadOnlyCollection<string> OtherNames { get; }

    /// <summary>Whether a word has the article, in front or written onto it.</summary>
    public bool HasArticle { get; }

    /// <summary>Whether a romanisation marks an ayn or a hamza: Sa‘adat.</summary>
    public bool HasAyn { get; }

    /// <summary>Places among the words whose names have several words in one of the scripts.</summary>
    public List<PlacePhrase> Places { get; private set; } = [];

    public bool AllArabic { get; }

    public bool AllLatin { get; }

    public float TotalWeight { get; private set; }

    /// <summary>Analyses a query; words after the first <see cref="MostWords"/> are left out.</summary>
    public static QueryTerms Of(ParsedQuery query)
    {
        // A word may be there twice (Baden-Baden); a third time says nothing more.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = query.Words.Where(word => (seen[word] = seen.GetValueOrDefault(word) + 1) <= 2).Take(MostWords).ToList();
        // An Arabic article at the end is the beginning of a word that nobody knows yet.
        if (words is [.., _, "ال"]) words.RemoveAt(words.Count - 1);
        var head = Tokenizer.Words(Qualifier.HeadOf(query.Text)).Count;
        return new QueryTerms(words, head == 0 ? words.Count : Math.Min(head, words.Count), query.Text);
    }

    /// <summary>Adds what the directory's own places teach about the words.</summary>
    public void Learn(ILookup<string, string> pairs)
    {
        Words.ForEach(word => word.Learn(pairs));
        Places = PlacePhrases.Of(Words, pairs);
    }

    /// <summary>What <see cref="Learn"/> wants to know of: the words, and runs of words.</summary>
    public IEnumerable<string> LearnedKeys() =>
        Words.SelectMany(word => new[] { word.Text, WordStem.Base(word.Text) }).Concat(Words.Select(word => word.Forms.Unclitic).OfType<string>()).Concat(PlacePhrases.Keys(Words)).Distinct(StringComparer.Ordinal);

    /// <summary>The terms whose document counts <see cref="Weigh"/> wants.</summary>
    public IEnumerable<string> CountedTerms() =>
        Words.SelectMany(word => word.Translations.Select(translation => translation.Word).Prepend(word.Base)).Append("").Distinct(StringComparer.Ordinal);

    /// <summary>Gives each word its weight.</summary>
    public void Weigh(Dictionary<string, long> documentsWith)
    {
        var all = documentsWith.GetValueOrDefault("");
        foreach (var word in Words)
        {
            var documents = documentsWith.GetValueOrDefault(word.Base);
            word.Documents = word.Translations.Select(translation => documentsWith.GetValueOrDefault(translation.Word)).Append(documents).Max();
            word.Weight = word.IsFunction ? FunctionWordWeight : Math.Max(LeastWeight, Rarity(all, documents));
            // A word that no entry has is probably misspelt, not unique.
            if (documents == 0) word.Weight = Math.Min(word.Weight, Rarity(all, Math.Max(3, all / 2000)));
            // A translated word is usually a common one: "university" is not rare because most names here are Arabic.
            foreach (var translation in word.Translations)
            {
                if (documentsWith.TryGetValue(translation.Word, out var translated)) word.Weight = Math.Min(word.Weight, Math.Max(LeastWeight, Rarity(all, translated)));
            }
        }

        foreach (var word in Words.Where(word => word.IsQualifier || word.IsKind)) word.Weight *= QualifierFactor;
        TotalWeight = Words.Sum(word => word.Weight);
    }

    private static float Rarity(long all, long documents) =>
        (float)Math.Log(1 + ((Math.Max(all, documents) - documents + 0.5) / (documents + 0.5)));
}
