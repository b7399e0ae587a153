using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>"Did you mean": the query with its misspelt words replaced by those of the best hit.</summary>
internal static class Correction
{
    // A hit further away is a guess that a reader should not be sent to.
    private const float LeastCloseness = 0.7f;

    /// <summary>The corrected query, or null when the best hit did not match by a typo.</summary>
    public static string? Of(QueryTerms query, SearchHit? best)
    {
        if (best is not { How: MatchKind.Typo } || best.Closeness < LeastCloseness || best.Words.Count == 0) return null;

        var written = Tokenizer.Tokens(best.Text).Where(token => best.Words.Contains(token.Text, StringComparer.Ordinal)).ToList();
        var corrected = string.Join(' ', written.Select(token => best.Text[token.Start..token.End]));
        return corrected.Length == 0 || Folding.Fold(corrected) == query.Folded ? null : corrected;
    }
}
