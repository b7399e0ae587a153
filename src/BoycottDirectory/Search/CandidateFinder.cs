using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Asks the index for candidates: first by words, then, when no name was met in full, by typos and sounds.</summary>
internal sealed class CandidateFinder(SearchQueries queries, QueryTerms query, SearchFilter filter)
{
    /// <summary>So many candidates by words mean that there are more.</summary>
    public const int Full = ByWords;

    private const int ByWords = 80, ByStart = 30, ByTypos = 80, BySounds = 150, ByNearSounds = 100;

    public Candidates Found { get; } = new();

    /// <summary>Words, stems, what is being typed, translations, and whole names.</summary>
    public async Task AddByWords()
    {
        // Only so many matches are ranked: words that more entries have must not crowd out the rarer ones.
        var rare = query.Words.Where(word => word.Documents <= SearchQueries.MostRanked).ToList();
        if (rare.Count < query.Words.Count && query.Words.Count > 1)
        {
            Found.AddByWords(await queries.WithAllWords([.. query.Words.Select(word => Tokens([word]))], filter, ByWords));
        }

        var tokens = Tokens(rare.Count > 0 ? rare : query.Words);
        if (query.Words.Count > 1 && query.Whole.Length <= IndexTokens.LongestWhole) tokens.Add(query.Whole);
        Found.AddByWords(await queries.WithWords(tokens, filter, ByWords));
        Found.AddUnranked(await queries.StartingWith(query.Folded, filter, ByStart));
        if (query.OtherNames.Count > 0) Found.AddUnranked(await queries.Named(query.OtherNames, filter, ByStart));
    }

    /// <summary>Words one edit away.</summary>
    public async Task AddByTypos()
    {
        var tokens = new TokenSet();
        foreach (var word in query.Words)
        {
            // The article may be the misspelt part, or its alef be doubled.
            if (word.Text != word.Base || word.Text[0] == 'ا') Add(Deletions.Of(word.Text));
            if (word.Base.Length >= 3) Add(Deletions.Of(word.Base).Prepend(word.Base));
        }

        if (query.Words.Count > 1 && query.Whole.Length is >= 4 and <= IndexTokens.LongestWholeWithTypos + 1) Add(Deletions.Of(query.Whole).Prepend(query.Whole));
        if (tokens.Count > 0) Found.AddByKeys(await queries.WithTypos(tokens, filter, ByTypos));

        void Add(IEnumerable<string> keys)
        {
            foreach (var key in keys) tokens.Add(key);
        }
    }

    /// <summary>Words that sound alike in either script. A word with a sure translation is looked up by that instead, so that both kinds of evidence add up.</summary>
    public async Task AddBySounds()
    {
        const float sure = 0.85f;
        TokenSet sounds = new(), nearSounds = new(), translations = new();
        var allSure = query.Words.TrueForAll(IsSure);
        foreach (var word in query.Words)
        {
            if (query.Words.Count > 1)
            {
                foreach (var token in word.TranslationTokens().TakeWhile(_ => translations.Count < 24)) translations.Add(token);
                if (!allSure && IsSure(word)) continue;
            }

            AddSounds(word.Base, sounds, nearSounds);
            AddSounds(word.Forms.Unglued, sounds, nearSounds);
        }

        AddSounds(query.Whole, sounds, nearSounds);
        if (sounds.Count > 0) Found.AddByKeys(await queries.WithSounds(sounds, translations, filter, BySounds));
        if (nearSounds.Count > 0) Found.AddByKeys(await queries.WithSounds(nearSounds, new TokenSet(), filter, ByNearSounds));

        static bool IsSure(QueryWord word) => word.Translations.Any(translation => translation.Certainty >= sure);
    }

    private static TokenSet Tokens(IEnumerable<QueryWord> words)
    {
        var tokens = new TokenSet();
        foreach (var word in words)
        {
            foreach (var form in Forms(word))
            {
                tokens.Add(form, prefix: word.IsLast && form.Length >= 2 && (form == word.Base || form == word.Text));
            }

            if (word.Forms.Frame is { } frame) tokens.Add("f" + frame);
            foreach (var token in word.TranslationTokens()) tokens.Add(token);
        }

        return tokens;
    }

    private static void AddSounds(string word, TokenSet sounds, TokenSet nearSounds)
    {
        var coarse = Skeleton.Coarse(word);
        if (coarse.Length == 0) return;

        sounds.Add("s" + coarse);
        sounds.Add("f" + Skeleton.Fine(word));
        sounds.Add("v" + Skeleton.FineWithSemivowels(word));
        if (coarse.Length >= 3) nearSounds.Add("e" + coarse);
        if (coarse.Length < 4) return;
        foreach (var shorter in Deletions.Of(coarse))
        {
            nearSounds.Add("e" + shorter);
            sounds.Add("s" + shorter);
        }
    }

    private static IEnumerable<string> Forms(QueryWord word) => new[] { word.Base, word.Forms.Stem, word.Text, word.Forms.Unglued }.Distinct(StringComparer.Ordinal);
}
