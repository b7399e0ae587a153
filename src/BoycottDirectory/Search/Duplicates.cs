using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>An entry that may be the same as another, and why.</summary>
public sealed record SimilarEntry
{
    public required string Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>0 to 1; from .9 on the two are hardly different.</summary>
    public required float Score { get; init; }

    /// <summary>How the names match.</summary>
    public required MatchKind How { get; init; }

    /// <summary>The text of the new entry that matched, and that of the entry in the directory.</summary>
    public required string Text { get; init; }

    public required string SimilarText { get; init; }

    /// <summary>Whether both name a place in common; null when one of them names none.</summary>
    public required bool? SamePlace { get; init; }
}

/// <summary>Finds entries that a new one may duplicate: in the other script, misspelt, by acronym.</summary>
public sealed class Duplicates(SearchQueries queries)
{
    private const float Least = 0.7f, OtherPlaceFactor = 0.85f, ExtraWordsFactor = 0.3f;
    private const int MostNames = 12;

    /// <summary>Entries of the same kind that resemble the document, the likeliest first; the document itself is left out.</summary>
    public async Task<IReadOnlyList<SimilarEntry>> Similar(SearchDocument document, int limit = 5)
    {
        var self = IndexRow.Of(document);
        var filter = new SearchFilter { Kinds = [document.Kind] };
        var searcher = new Searcher(queries);
        var best = new Dictionary<string, SimilarEntry>(StringComparer.Ordinal);
        foreach (var name in document.Names.Concat(document.OtherNames).Concat(document.Acronyms).Distinct(StringComparer.Ordinal).Take(MostNames))
        {
            var query = QueryTerms.Of(ParsedQuery.Plain(name));
            if (query.Words.Count == 0) continue;

            var ranking = await searcher.Rank(query, filter, TimeSpan.FromSeconds(1));
            var close = ranking.Matches.Take(20).Select(match => (Match: match, Score: ScoreOf(match, self))).Where(pair => pair.Score >= Least && pair.Match.Row.Slug != document.Slug).ToList();
            var shown = await queries.Shown(close.Select(pair => pair.Match.Row.Id));
            foreach (var (match, score) in close)
            {
                if (best.TryGetValue(match.Row.Slug, out var known) && known.Score >= score) continue;
                var hit = Explanation.Of(match, query, name, shown[match.Row.Id]);
                best[match.Row.Slug] = new SimilarEntry
                {
                    Kind = match.Row.Kind,
                    Slug = match.Row.Slug,
                    Score = score,
                    How = hit.How,
                    Text = name,
                    SimilarText = hit.Text,
                    SamePlace = SamePlace(match.Row, self),
                };
            }
        }

        return [.. best.Values.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Slug, StringComparer.Ordinal).Take(limit)];
    }

    // A search forgives words that the entry has beyond the query; a duplicate has few of them.
    private static float ScoreOf(DocumentMatch match, IndexRow self)
    {
        var cover = Math.Clamp(match.Features[(int)Feature.Cover], 0, 1);
        var score = Math.Clamp(match.BaseScore, 0, 1) * (1 - (ExtraWordsFactor * (1 - cover)));
        return SamePlace(match.Row, self) == false ? score * OtherPlaceFactor : score;
    }

    private static bool? SamePlace(IndexRow row, IndexRow self)
    {
        var (one, other) = (PlacesOf(row), PlacesOf(self));
        if (row.Country.Length > 0 && self.Country.Length > 0 && !row.Country.Equals(self.Country, StringComparison.OrdinalIgnoreCase)) return false;
        return one.Count == 0 || other.Count == 0 ? null : one.Overlaps(other);
    }

    private static HashSet<string> PlacesOf(IndexRow row) =>
        row.Context.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordStem.Base).ToHashSet(StringComparer.Ordinal);
}
