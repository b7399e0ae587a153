namespace BoycottDirectory.Search;

/// <summary>Asks the index for candidates: first by words, then, when no name was met in full, by terms that are spelt or sound alike.</summary>
internal sealed class CandidateFinder(SearchQueries queries, QueryTerms query, SearchFilter filter, WordMatches matches, Candidates found)
{
    /// <summary>So many candidates by words mean that there are more.</summary>
    public const int Full = ByWords;

    private const int ByWords = 80, ByStart = 30, ByClosest = 120, ByClose = 100, MostTranslations = 24, MostTerms = 1500, MostTermsTyping = 600;

    /// <summary>Words, stems, what is being typed, translations, and whole names.</summary>
    public async Task AddByWords()
    {
        // Only so many matches are ranked: words that more entries have must not crowd out the rarer ones.
        var telling = query.Words.Where(word => !word.IsFunction).ToList();
        var rare = telling.Where(word => word.Documents <= SearchQueries.MostRanked).ToList();
        var ranking = telling.Where(word => word.Documents <= SearchQueries.TooCommon).ToList();
        if (ranking.Count > 1) found.AddByWords(await queries.WithAllWords([.. ranking.Select(word => Tokens([word]))], filter, ByWords));
        else if (ranking.Count == 1 && telling.Count > 1) found.AddUnranked(await queries.WithCommonWords([.. telling.Select(word => Tokens([word]))], filter, ByWords));

        var kinds = query.Words.Where(word => word.IsKind).Select(word => word.Kind!).Distinct(StringComparer.Ordinal).ToList();
        if (kinds.Count > 0 && filter.Kinds.Count == 0)
            found.AddByWords(await queries.WithWords(Tokens(ranking.Where(word => !word.IsKind)), filter with { Kinds = kinds }, ByWords));

        var areCommon = rare.Count == 0 && telling.Count > 0;
        var tokens = Tokens(areCommon ? telling : rare.Count > 0 ? rare : query.Words, mayGoOn: !areCommon);
        foreach (var place in query.Places.SelectMany(place => place.Words)) tokens.Add(place);
        if (query.Words.Count > 1 && query.Whole.Length <= IndexTokens.LongestWhole) tokens.Add(query.Whole);
        if (areCommon) found.AddUnranked(await queries.WithCommonWords([tokens], filter, ByWords));
        else found.AddByWords(await queries.WithWords(tokens, filter, ByWords));
        found.AddUnranked(await queries.StartingWith(query.Folded, filter, ByStart));
        if (query.OtherNames.Count > 0) found.AddUnranked(await queries.Named(query.OtherNames, filter, ByStart));
    }

    /// <summary>Terms one edit away, and terms that sound alike in either script: the closest of them are looked up.</summary>
    /// <param name="isTyping">Whether only the closest matter: the next letter asks again.</param>
    public async Task AddByTerms(bool isTyping)
    {
        var search = new TermSearch(query, matches);
        search.Read(await queries.TermsWith(search.Keys, isTyping ? MostTermsTyping : MostTerms));
        // A translation and a sound alike add up in names of several words.
        var closest = search.Closest;
        foreach (var token in query.Words.Count > 1 ? query.Words.Where(word => word.Documents <= SearchQueries.TooCommon).SelectMany(word => word.TranslationTokens()).Take(MostTranslations) : []) closest.Add(token);
        if (search.Common.Count > 0) found.AddUnranked(await queries.WithCommonWords([search.Common], filter, ByWords));
        if (closest.Count > 0) found.AddByKeys(await queries.WithTerms(closest, filter, ByClosest));
        if (!isTyping && search.Close.Count > 0) found.AddByKeys(await queries.WithTerms(search.Close, filter, ByClose));
    }

    // Beginnings of words are left out where the words alone are common: SQLite collects every entry with such a beginning before the first.
    private static TokenSet Tokens(IEnumerable<QueryWord> words, bool mayGoOn = true)
    {
        var tokens = new TokenSet();
        foreach (var word in words)
        {
            foreach (var form in Forms(word))
            {
                tokens.Add(form, prefix: mayGoOn && word.IsLast && form.Length >= 2 && (form == word.Base || form == word.Text));
            }

            if (word.Forms.Frame is { } frame) tokens.Add("f" + frame);
            if (word.Forms.Unclitic is { } bare) tokens.Add(bare);
            foreach (var token in word.TranslationTokens()) tokens.Add(token);
        }

        return tokens;
    }

    private static IEnumerable<string> Forms(QueryWord word) => new[] { word.Base, word.Forms.Stem, word.Text, word.Forms.Unglued }.Distinct(StringComparer.Ordinal);
}
