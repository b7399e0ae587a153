using System.Text.RegularExpressions;
using BoycottDirectory.Committees;
using BoycottDirectory.Search;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Registration;

/// <summary>Finds what the reviewer of a registration should look at. A mark refuses nothing: a program that judges alone is wrong too often.</summary>
public sealed partial class RegistrationMarks(CommitteeSearch committees, DirectorySearch search)
{
    private const int MostLinksInText = 3;
    private const float HardlyDifferent = .9f;

    private static readonly string[] Shorteners = ["bit.ly", "tinyurl.com", "t.co", "goo.gl", "is.gd", "ow.ly", "rb.gy", "cutt.ly", "shorturl.at"];

    /// <summary>Entries that may be the one that registers, in either script, the likeliest first.</summary>
    public Task<IReadOnlyList<SimilarEntry>> Similar(CommitteeEntry entry)
    {
        var document = committees.DocumentOf(entry);
        return search.Similar(document with { OtherNames = [.. document.OtherNames, .. document.Names.SelectMany(Confusables.Pretended).Except(document.Names)] });
    }

    /// <summary>The codes of what should be looked at.</summary>
    public async Task<IReadOnlyList<string>> Of(CommitteeEntry entry, string? words)
    {
        var names = entry.Texts.Values.Select(text => text.Name).OfType<string>().ToList();
        var prose = string.Join('\n', entry.Texts.Values.SelectMany(text => new[] { text.Tagline, text.Description, text.HowToJoin }).Append(words).OfType<string>());
        var marks = new List<string>();
        if (WebAddress().Count(prose) > MostLinksInText) marks.Add("links");
        if (entry.Profiles.Append(entry.Website).OfType<string>().Any(IsShortened)) marks.Add("shortened_links");
        if (names.Any(Confusables.Mixes)) marks.Add("mixed_scripts");
        var seen = names.Select(Confusables.AtAGlance).ToHashSet(StringComparer.Ordinal);
        if ((await Similar(entry)).Any(similar => similar.Score >= HardlyDifferent || seen.Contains(Confusables.AtAGlance(similar.SimilarText)))) marks.Add("look_alike");
        return marks;
    }

    private static bool IsShortened(string address) => FieldRules.IsWebAddress(address) && Shorteners.Contains(new Uri(address).Host.ToLowerInvariant());

    [GeneratedRegex(@"https?://|www\.", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();
}
