using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Answers searches: candidates from the index, compared and ranked here, the same on every engine.</summary>
public sealed class Searcher(SearchQueries queries)
{
    // A name that matches this well ends the search for misspellings and romanisations.
    private const float Perfect = 0.98f;

    // A name or its words begin as typed.
    private const float AsTyped = 0.88f;

    // Below this a candidate only shares a few sounds with the query, unless one of its words is surely meant.
    private const float LeastCloseness = 0.15f, SureWord = 0.75f;

    // Beside a hit this close, those that are so much further away only distract.
    private const float Close = 0.6f, LeastShareOfBest = 0.35f;

    /// <summary>Finds entries by what was typed. Any text gets an answer; one without a word gets an empty one.</summary>
    public async Task<SearchAnswer> Find(SearchRequest request)
    {
        var parsed = ParsedQuery.Parse(request.Text);
        if (parsed.IsEmpty) return new SearchAnswer { Query = parsed };

        var query = QueryTerms.Of(parsed);
        var filter = request.Filter.And(parsed.Filter);
        var ranking = await Rank(query, filter, request.TimeLimit, enough: request.IsTyping ? request.Limit : int.MaxValue);
        var found = await WithoutStrangers(ranking.Matches, query, parsed);
        var page = found.Skip(request.Offset).Take(request.Limit).ToList();
        var shown = await queries.Shown(page.Select(match => match.Row.Id));
        var hits = page.Select(match => Explanation.Of(match, query, parsed.Text, shown[match.Row.Id])).ToList();
        return new SearchAnswer
        {
            Query = parsed,
            Hits = hits,
            Count = found.Count,
            // Where most candidates were left out, those that were never ranked would have been, too.
            IsMore = ranking.IsMore && found.Count > CandidateFinder.Full / 2,
            IsCutOff = ranking.IsCutOff,
            Kinds = found.CountBy(match => match.Row.Kind, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            Unmatched = Unmatched(found, query, parsed),
            DidYouMean = request.Offset == 0 ? Correction.Of(query, hits.FirstOrDefault()) : null,
        };
    }

    /// <summary>All candidates, best first; for the ranker's training, too.</summary>
    internal async Task<Ranking> Rank(QueryTerms query, SearchFilter filter, TimeSpan time, float[]? weights = null, int enough = int.MaxValue)
    {
        var limited = queries.Within(time);
        using var limit = limited.Stop!;
        var matches = new List<DocumentMatch>();
        var candidates = new Candidates();
        var isCutOff = false;
        try
        {
            isCutOff = !await Collect(limited, query, filter, candidates, matches, enough);
        }
        catch (Exception exception) when (limit.HasPassed && TimeLimit.Caused(exception))
        {
            isCutOff = true;
        }

        foreach (var match in matches) match.Score = Ranker.Score(match.Features, weights ?? RankerWeights.Learned);
        matches.Sort((left, right) => (left.Tier, -left.Score, left.Row.Id).CompareTo((right.Tier, -right.Score, right.Row.Id)));
        return new Ranking(matches, candidates.Count >= CandidateFinder.Full, isCutOff);
    }

    // Finds and compares; false when time ran out between two statements.
    private static async Task<bool> Collect(SearchQueries queries, QueryTerms query, SearchFilter filter, Candidates candidates, List<DocumentMatch> matches, int enough)
    {
        query.Learn(await queries.Pairs(query.LearnedKeys()));
        query.Weigh(await queries.DocumentCounts(query.CountedTerms()));
        var pairs = new WordMatches(query);
        var finder = new CandidateFinder(queries, query, filter, pairs, candidates);
        await finder.AddByWords();
        var matcher = new DocumentMatcher(query, pairs, await Described(queries, query));
        if (!await Compare(queries, candidates, matcher, matches)) return false;
        if (matches.Exists(match => match.BaseScore > Perfect) || matches.Count(match => match.BaseScore >= AsTyped) >= enough) return true;

        await finder.AddByTerms(isTyping: enough < int.MaxValue);
        return await Compare(queries, candidates, matcher, matches);
    }

    // Candidates that share a few sounds with the query answer nothing; nor do those that the query's quotes and minuses rule out.
    private async Task<List<DocumentMatch>> WithoutStrangers(List<DocumentMatch> matches, QueryTerms query, ParsedQuery parsed)
    {
        var telling = Enumerable.Range(0, query.Words.Count).Where(i => query.Words[i].IsTelling).ToList();
        var close = matches.FindAll(match => match.BaseScore >= LeastCloseness || telling.Exists(i => match.Words[i].Similarity >= SureWord));
        if (close is [{ BaseScore: >= Close and var best }, ..]) close.RemoveAll(match => match.BaseScore < best * LeastShareOfBest);
        if (parsed.Phrases.Count == 0 && parsed.Excluded.Count == 0) return close;

        var requirements = new Requirements(parsed);
        var shown = await queries.Shown(close.Select(match => match.Row.Id));
        return close.FindAll(match => requirements.AreMetBy(match.Row, shown[match.Row.Id]));
    }

    // The words as typed that no hit has, not even in another form, while no name is close as a whole.
    private static List<string> Unmatched(List<DocumentMatch> found, QueryTerms query, ParsedQuery parsed)
    {
        if (found.Exists(match => match.BaseScore >= AsTyped)) return [];
        var written = Tokenizer.Tokens(parsed.Text).ToLookup(token => token.Text, token => parsed.Text[token.Start..token.End], StringComparer.Ordinal);
        return [.. query.Words.Where((word, i) => word.IsTelling && !found.Exists(match => match.Words[i].Similarity >= SureWord || match.Around[i] is not null))
            .Select(word => written[word.Text].FirstOrDefault(word.Text)).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<List<HashSet<long>>> Described(SearchQueries queries, QueryTerms query)
    {
        var described = new List<HashSet<long>>();
        foreach (var word in query.Words)
            described.Add(word.IsFunction ? [] : [.. await queries.Describing(new TokenSet([word.Forms.Stem, .. word.TranslationTokens()]), SearchQueries.MostRanked)]);
        return described;
    }

    // Compares the candidates that are not among the matches yet.
    private static async Task<bool> Compare(SearchQueries queries, Candidates candidates, DocumentMatcher matcher, List<DocumentMatch> matches)
    {
        var compared = matches.Select(match => match.Row.Id).ToHashSet();
        var documents = candidates.Documents.Where(document => !compared.Contains(document)).ToList();
        if (documents.Count == 0) return true;
        foreach (var row in await queries.Rows(documents))
        {
            if (queries.Stop!.HasPassed) return false;
            var (words, keys) = candidates.RanksOf(row.Id);
            matches.Add(matcher.Match(row, words, keys));
        }

        return true;
    }
}

/// <summary>Ranked candidates.</summary>
internal sealed record Ranking(List<DocumentMatch> Matches, bool IsMore, bool IsCutOff);
