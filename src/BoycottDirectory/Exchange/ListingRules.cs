using System.Text.RegularExpressions;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>
/// What no row of another's list may be, whatever kind it fills: rules 6 and 7 of the editorial policy. A row without a source, one that says
/// nothing about conduct, one whose reason is where somebody comes from or what they believe, and one that names a person are refused.
/// </summary>
public static partial class ListingRules
{
    // What is left of "an Israeli-owned company based in Tel Aviv" once these are taken away is nothing: an origin is no conduct.
    private static readonly HashSet<string> OriginWords = new(StringComparer.Ordinal)
    {
        "israel", "israels", "israeli", "israelis", "tel", "aviv", "haifa", "jerusalem", "herzliya", "american", "america", "us", "usa", "british", "uk", "french", "german", "arab",
        "company", "companies", "brand", "brands", "firm", "business", "startup", "corporation", "group", "product", "products", "manufacturer", "maker", "subsidiary",
        "owned", "owner", "owners", "founded", "founder", "founders", "based", "made", "headquartered", "headquarters", "located", "origin", "originally", "nationality",
        "country", "citizen", "citizens", "born", "from", "in", "by", "of", "is", "are", "was", "an", "a", "the", "and", "it", "its", "this", "which", "that", "has", "with", "co",
        "operations", "tech", "technology", "software", "parent", "fully", "wholly", "partly",
    };

    /// <summary>The rules that a row breaks.</summary>
    public static IReadOnlyList<Problem> Check(CsvRow row, string reason)
    {
        var conduct = WebAddress().Replace(reason, " ");
        return
        [
            .. row["classification"] is "person" or "people" or "individual" || Honorific().IsMatch(row["name_en"] ?? "") ? [new Problem("name_en", "Person")] : Array.Empty<Problem>(),
            .. row.List("sources").Any(FieldRules.IsWebAddress) ? Array.Empty<Problem>() : [new Problem("sources", "NoSource")],
            .. Belief().IsMatch(Newspapers().Replace(conduct, " ")) ? [new Problem("reason", "Belief")]
                // Letters of listed activities, such as "(a), (g)", stand for conduct.
                : ActivityMark().IsMatch(conduct) || Words().Matches(conduct).Any(word => !OriginWords.Contains(word.Value.ToLowerInvariant())) ? Array.Empty<Problem>()
                : [new Problem("reason", conduct.Trim().Length == 0 ? "NoConduct" : "OriginOnly")],
        ];
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\([a-j]\)", RegexOptions.NonBacktracking)]
    private static partial Regex ActivityMark();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:mr|mrs|ms|dr|prof|sir|ceo|rabbi|sheikh|السيد|السيدة|الدكتور)\b\.?\s", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"\b(?:jew|jews|jewish|jewess|judaism|muslim|muslims|islam|christian|christians|hindu|hindus|يهود|يهودي|يهودية|اليهود|مسلم|مسلمون|مسيحي|مسيحيون)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Belief();

    // Publications that carry a belief in their name.
    [GeneratedRegex(@"\b(?:jewish (?:chronicle|telegraphic agency|insider|news|press|standard|virtual library|business news|voice for peace)|christian (?:science monitor|aid))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Newspapers();
}
