using BoycottDirectory.Benchmarks.Search;
using BoycottDirectory.Language;

namespace BoycottDirectory.Benchmarks.Training;

/// <summary>Collects pairs of words that are spellings of one name, from bilingual documents and answered queries.</summary>
internal static class WordPairs
{
    /// <summary>The fold of a document, 0 to 4: what is learned from a document is never judged by it.</summary>
    public static int FoldOf(string id) => int.Parse(id.TrimStart('d', 'h'), System.Globalization.CultureInfo.InvariantCulture) % 5;

    /// <summary>Arabic and Latin words of the documents outside <paramref name="withoutFold"/> (−1: of all).</summary>
    public static List<(string Left, string Right)> ArabicLatin(List<CorpusDocument> corpus, List<BenchmarkQuery> queries, int withoutFold)
    {
        var documents = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var names = new List<(string?, string?)>();
        foreach (var document in corpus.Where(Kept))
        {
            if (document.Kind is not ("org" or "brand"))
            {
                names.Add((document.NameAr, document.NameEn));
                names.AddRange(document.AltEn.Select(alternate => (document.NameAr, (string?)alternate)));
                names.AddRange(document.AltAr.Select(alternate => ((string?)alternate, document.NameEn)));
            }

            names.Add((document.CityAr, document.CityEn));
        }

        foreach (var query in queries)
        {
            var document = documents[query.Relevant[0]];
            if (!Kept(document)) continue;
            if (query.Cls is "f_en2ar" or "f_variant") names.Add((document.NameAr, query.Q));
            else if (query.Cls == "f_ar2en") names.Add((query.Q, document.NameEn));
        }

        return Words(names, 2, 14).Distinct().ToList();

        bool Kept(CorpusDocument document) => FoldOf(document.Id) != withoutFold;
    }

    /// <summary>Two romanisations of one word; both directions, and some words with themselves, so that equal letters are learned, too.</summary>
    public static List<(string Left, string Right)> LatinLatin(List<CorpusDocument> corpus, List<BenchmarkQuery> queries, int withoutFold)
    {
        var documents = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var names = corpus.Where(document => FoldOf(document.Id) != withoutFold)
            .SelectMany(document => document.AltEn.SelectMany((alternate, i) => document.AltEn.Skip(i + 1).Append(document.NameEn!).Select(other => ((string?)other, (string?)alternate))))
            .Concat(queries.Where(query => query.Cls == "f_variant" && FoldOf(query.Relevant[0]) != withoutFold).Select(query => (documents[query.Relevant[0]].NameEn, (string?)query.Q)));
        var pairs = Words(names, 3, 13).Distinct()
            .Where(pair => pair.Left != pair.Right && EditDistance.Osa(pair.Left, pair.Right, 12) <= 0.6 * Math.Max(pair.Left.Length, pair.Right.Length))
            .OrderBy(pair => pair.Left, StringComparer.Ordinal).ToList();
        return [.. pairs, .. pairs.Select(pair => (pair.Right, pair.Left)), .. pairs.Take(pairs.Count / 3).Select(pair => (pair.Left, pair.Left))];
    }

    private static IEnumerable<(string Left, string Right)> Words(IEnumerable<(string? Left, string? Right)> names, int shortest, int longest)
    {
        foreach (var (left, right) in names)
        {
            List<string> lefts = Plain(left), rights = Plain(right);
            if (lefts.Count != rights.Count) continue;
            foreach (var pair in lefts.Zip(rights))
            {
                if (Fits(pair.First) && Fits(pair.Second)) yield return (pair.First, pair.Second);
            }
        }

        bool Fits(string word) => word.Length >= shortest && word.Length <= longest && !word.Any(char.IsDigit);
    }

    private static List<string> Plain(string? name) =>
        [.. Tokenizer.Words(name).Where(word => !SmallWords.IsArticle(word) && word is not ("of" or "and" or "de" or "la")).Select(WordStem.Base)];
}
