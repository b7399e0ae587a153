using System.Text.RegularExpressions;
using System.Xml.Linq;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Conventions;

/// <summary>The texts of both languages are the same texts.</summary>
public partial class ResourceTests
{
    private static readonly string[] EnglishForms = ["one", "other"], ArabicForms = ["few", "many", "one", "other", "two", "zero"];

    // Everything that is written where keys could be: code and markup, without the texts themselves.
    private static readonly string Code = string.Join('\n', Repository.Files("src/BoycottDirectory", ".cs", ".razor").Select(file => Repository.Read(file)));

    public static TheoryData<string> Features => [.. Repository.Files("src/BoycottDirectory", "Text.resx").Select(file => file[..^".resx".Length])];

    [Theory, MemberData(nameof(Features))]
    public void Have_the_same_keys_in_both_languages(string feature)
    {
        var (english, arabic) = Read(feature);
        Assert.Equal(english.Keys.Select(Stem).Distinct().Order(StringComparer.Ordinal), arabic.Keys.Select(key => IsPlural(arabic, key) ? key[..key.LastIndexOf('.')] : key).Distinct().Order(StringComparer.Ordinal));

        string Stem(string key) => IsPlural(english, key) ? key[..key.LastIndexOf('.')] : key;
    }

    [Theory, MemberData(nameof(Features))]
    public void Have_every_form_that_the_language_counts_in(string feature)
    {
        var (english, arabic) = Read(feature);
        foreach (var stem in english.Keys.Where(key => IsPlural(english, key)).Select(key => key[..key.LastIndexOf('.')]).Distinct())
        {
            Assert.Equal((stem, string.Join(' ', EnglishForms)), (stem, Forms(english, stem)));
            Assert.Equal((stem, string.Join(' ', ArabicForms)), (stem, Forms(arabic, stem)));
        }

        static string Forms(Dictionary<string, string> texts, string stem) =>
            string.Join(' ', texts.Keys.Where(key => key.StartsWith(stem + ".", StringComparison.Ordinal)).Select(key => key[(stem.Length + 1)..]).Where(ArabicForms.Contains).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Features))]
    public void Have_the_same_placeholders(string feature)
    {
        var (english, arabic) = Read(feature);
        foreach (var (key, text) in english)
        {
            // A counted text may say its number in a word: «يومان».
            if (IsPlural(english, key)) continue;
            Assert.Equal((key, Placeholders(text)), (key, Placeholders(arabic[key])));
        }

        foreach (var (key, text) in arabic.Where(pair => IsPlural(arabic, pair.Key)))
            Assert.Empty(PlaceholdersOf(text).Except(PlaceholdersOf(english[key[..key.LastIndexOf('.')] + ".other"])).Select(placeholder => $"{key}: {placeholder}"));
    }

    [Theory, MemberData(nameof(Features))]
    public void Have_no_empty_text_and_none_that_was_left_in_the_other_language(string feature)
    {
        var (english, arabic) = Read(feature);
        Assert.Empty(english.Concat(arabic).Where(pair => string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Key));
        // Examples stand in quotation marks; a single Latin word is a name.
        Assert.Empty(english.Where(pair => ArabicLetter().IsMatch(Quotation().Replace(pair.Value, ""))).Select(pair => $"{pair.Key}: {pair.Value}"));
        Assert.Empty(arabic.Where(pair => !ArabicLetter().IsMatch(pair.Value) && LatinWord().IsMatch(pair.Value) && pair.Value.Contains(' ', StringComparison.Ordinal)).Select(pair => $"{pair.Key}: {pair.Value}"));
    }

    [Theory, MemberData(nameof(Features))]
    public void Are_all_asked_for_somewhere(string feature)
    {
        var (english, _) = Read(feature);
        Assert.Empty(english.Keys.Where(key => !IsUsed(IsPlural(english, key) ? key[..key.LastIndexOf('.')] : key)));
    }

    [Fact]
    public void Are_there_for_every_key_that_is_asked_for()
    {
        var texts = Features.ToDictionary(row => Path.GetFileName(row.Data), row => Read(row.Data).English, StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var file in Repository.Files("src/BoycottDirectory", ".cs", ".razor"))
        {
            var code = Repository.Read(file);
            // One name may stand for the texts of several features in one file.
            foreach (var localizers in Localizer().Matches(code).GroupBy(match => match.Groups[2].Value))
            {
                var keys = localizers.SelectMany(match => texts[match.Groups[1].Value].Keys).ToHashSet(StringComparer.Ordinal);
                foreach (Match use in Regex.Matches(code, $"(?<![\\w.]){localizers.Key}(\\[|\\.Count\\()\\$?\"([^\"{{]+)(\"\\s*\\+|\"|{{)", RegexOptions.None, TimeSpan.FromSeconds(1)))
                {
                    var (key, isStem) = (use.Groups[2].Value, use.Groups[3].Value != "\"" || use.Groups[1].Value != "[");
                    if (isStem ? !keys.Any(one => one.StartsWith(key, StringComparison.Ordinal)) : !keys.Contains(key)) missing.Add($"{file}: no text {key}");
                }
            }

            foreach (Match use in Regex.Matches(code, "(?:SiteCommandLine\\.Text|OperatorException)\\((?:\\w+ \\? )?\"([^\"]+)\"", RegexOptions.NonBacktracking))
                if (!texts["CommandLineText"].ContainsKey(use.Groups[1].Value)) missing.Add($"{file}: CommandLineText has no {use.Groups[1].Value}");
            foreach (Match use in Regex.Matches(code, "new PageException\\([^\"\\n]*?, \"([^\"]+)\"", RegexOptions.NonBacktracking))
                if (!texts["PagesText"].ContainsKey("Problem." + use.Groups[1].Value)) missing.Add($"{file}: PagesText has no Problem.{use.Groups[1].Value}");
            foreach (Match use in Regex.Matches(code, "new Problem\\([^,\\n]*?, \"([A-Z][A-Za-z0-9]+)\"", RegexOptions.NonBacktracking))
                if (!texts["SubmissionsText"].ContainsKey("Problem." + use.Groups[1].Value)) missing.Add($"{file}: SubmissionsText has no Problem.{use.Groups[1].Value}");
        }

        Assert.Empty(missing);
    }

    // By its whole name, or by a name that begins a text put together: "Kind." + kind, $"Confirmed.{by}". Problems are asked for by their code.
    private static bool IsUsed(string key)
    {
        if (Code.Contains($"\"{key}\"", StringComparison.Ordinal)) return true;
        if (key.StartsWith("Problem.", StringComparison.Ordinal)) return Code.Contains($"\"{key["Problem.".Length..]}\"", StringComparison.Ordinal);

        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
            if (Code.Contains($"\"{key[..(dot + 1)]}\"", StringComparison.Ordinal) || Code.Contains($"\"{key[..(dot + 1)]}{{", StringComparison.Ordinal)) return true;
        // Or by both halves: key + ".Title".
        return key.LastIndexOf('.') is > 0 and var half && Code.Contains($"+ \"{key[half..]}\"", StringComparison.Ordinal) && Code.Contains($"\"{key[..half]}\"", StringComparison.Ordinal);
    }

    private static (Dictionary<string, string> English, Dictionary<string, string> Arabic) Read(string feature) => (Texts(feature + ".resx"), Texts(feature + ".ar.resx"));

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Parse(Repository.Read(file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    // «State.other» is a word of its own: it has no «State.one».
    private static bool IsPlural(Dictionary<string, string> texts, string key) =>
        key.LastIndexOf('.') is > 0 and var dot && ArabicForms.Contains(key[(dot + 1)..]) && texts.ContainsKey(key[..dot] + ".one") && texts.ContainsKey(key[..dot] + ".other");

    private static string Placeholders(string text) => string.Join(' ', PlaceholdersOf(text).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.NonBacktracking)]
    private static partial Regex ArabicLetter();

    [GeneratedRegex("“[^”]*”|«[^»]*»", RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();

    [GeneratedRegex("[a-z]{3}", RegexOptions.NonBacktracking)]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"IStringLocalizer<(\w+)> (\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Localizer();
}
