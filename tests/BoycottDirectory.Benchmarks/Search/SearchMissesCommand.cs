using System.Globalization;
using BoycottDirectory.Search;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary><c>bench search-misses DIRECTORY [CLASS]</c>: each query whose first hit is wrong, what was wanted, where it stands and why.</summary>
internal static class SearchMissesCommand
{
    public static async Task<int> Run(string directory, string[] options)
    {
        var corpus = BenchmarkFiles.Read<CorpusDocument>(Path.Combine(directory, "corpus.jsonl"));
        var documents = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var queries = BenchmarkFiles.Read<BenchmarkQuery>(Path.Combine(directory, "queries.jsonl"));
        await using var index = await BenchmarkIndex.Build(corpus, postgres: null);
        foreach (var query in queries.Where(query => options.Length == 0 || query.Cls.StartsWith(options[0], StringComparison.Ordinal)))
        {
            var ranking = await index.Searcher.Rank(QueryTerms.Of(ParsedQuery.Parse(query.Q)), SearchFilter.None, TimeSpan.FromMinutes(1));
            var place = ranking.Matches.FindIndex(match => query.Relevant.Contains(match.Row.Slug, StringComparer.Ordinal));
            if (place == 0) continue;
            var first = ranking.Matches.Count > 0 ? Show(ranking.Matches[0]) : "nothing";
            var wanted = place < 0 ? $"{Name(query.Relevant[0])} not among {ranking.Matches.Count} candidates" : $"{Show(ranking.Matches[place])} at {place + 1} of {ranking.Matches.Count}";
            Console.WriteLine($"{query.Cls} | {query.Q} | wanted {wanted} | first {first}");
        }

        return 0;

        string Show(DocumentMatch match) => string.Create(CultureInfo.InvariantCulture,
            $"{Name(match.Row.Slug)} (tier {match.Tier}, score {match.Score:F1}, closeness {match.BaseScore:F2})");

        string Name(string id) => string.Join(" / ", new[] { documents[id].NameEn, documents[id].NameAr }.OfType<string>());
    }
}
