namespace BoycottDirectory.Search;

/// <summary>Answers searches: candidates from the index, compared and ranked here, the same on every engine.</summary>
public sealed class Searcher(SearchQueries queries)
{
    // A name that matches this well ends the search for misspellings and romanisations.
    private const float Perfect = 0.98f;

    // Below this a candidate only shares a few sounds with the query.
    private const float LeastCloseness = 0.15f;

    /// <summary>Finds entries by what was typed. Any text gets an answer; one without a word gets an empty one.</summary>
    public async Task<SearchAnswer> Find(SearchRequest request)
    {
        var parsed = ParsedQuery.Parse(request.Text);
        if (parsed.IsEmpty) return new SearchAnswer { Query = parsed };

        var query = QueryTerms.Of(parsed);
        var filter = request.Filter.And(parsed.Filter);
        var ranking = await Rank(query, filter, new Deadline(request.TimeLimit));
        var requirements = new Requirements(parsed);
        var found = ranking.Matches.Where(match => match.BaseScore >= LeastCloseness && requirements.AreMetBy(match.Row)).ToList();
        var page = found.Skip(request.Offset).Take(request.Limit).ToList();
        var shown = await queries.Shown(page.Select(match => match.Row.Id));
        var hits = page.Select(match => Explanation.Of(match, query, parsed.Text, shown[match.Row.Id])).ToList();
        return new SearchAnswer
        {
            Query = parsed,
            Hits = hits,
            Count = found.Count,
            IsMore = ranking.IsMore,
            IsCutOff = ranking.IsCutOff,
            Kinds = found.CountBy(match => match.Row.Kind, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            DidYouMean = request.Offset == 0 ? Correction.Of(query, hits.FirstOrDefault()) : null,
        };
    }

    /// <summary>All candidates, best first; for the ranker's training, too.</summary>
    internal async Task<Ranking> Rank(QueryTerms query, SearchFilter filter, Deadline deadline, float[]? weights = null)
    {
        query.Learn(await queries.Pairs(query.Words.SelectMany(word => new[] { word.Text, word.Base })));
        query.Weigh(await queries.DocumentCounts(query.CountedTerms()));
        var finder = new CandidateFinder(queries, query, filter);
        await finder.AddByWords();
        var isMore = finder.Found.Count >= CandidateFinder.Full;
        var matcher = new DocumentMatcher(query, await Described(query));
        var matches = new List<DocumentMatch>();
        var isCutOff = !await Compare(finder.Found, matcher, matches, deadline);
        if (!isCutOff && !matches.Exists(match => match.BaseScore > Perfect))
        {
            await finder.AddByTypos();
            await finder.AddBySounds();
            isCutOff = deadline.HasPassed || !await Compare(finder.Found, matcher, matches, deadline);
        }

        foreach (var match in matches) match.Score = Ranker.Score(match.Features, weights ?? RankerWeights.Learned);
        matches.Sort((left, right) => right.Score.CompareTo(left.Score) is var order and not 0 ? order : left.Row.Id.CompareTo(right.Row.Id));
        return new Ranking(matches, isMore, isCutOff);
    }

    private async Task<List<HashSet<long>>> Described(QueryTerms query)
    {
        var described = new List<HashSet<long>>();
        foreach (var word in query.Words)
        {
            var tokens = new TokenSet([word.Base, word.Forms.Stem]);
            described.Add([.. await queries.Describing(tokens, SearchQueries.MostRanked)]);
        }

        return described;
    }

    /// <summary>Compares the candidates that are not in <paramref name="matches"/> yet; false when time ran out.</summary>
    private async Task<bool> Compare(Candidates candidates, DocumentMatcher matcher, List<DocumentMatch> matches, Deadline deadline)
    {
        var compared = matches.Select(match => match.Row.Id).ToHashSet();
        var documents = candidates.Documents.Where(document => !compared.Contains(document)).ToList();
        if (documents.Count == 0) return true;
        foreach (var row in await queries.Rows(documents))
        {
            if (deadline.HasPassed) return false;
            var (words, keys) = candidates.RanksOf(row.Id);
            matches.Add(matcher.Match(row, words, keys));
        }

        return true;
    }
}

/// <summary>Ranked candidates.</summary>
internal sealed record Ranking(List<DocumentMatch> Matches, bool IsMore, bool IsCutOff);
