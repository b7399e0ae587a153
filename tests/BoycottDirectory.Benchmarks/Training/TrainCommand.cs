using System.Globalization;
using BoycottDirectory.Benchmarks.Search;
using BoycottDirectory.Language;
using BoycottDirectory.Search;

namespace BoycottDirectory.Benchmarks.Training;

/// <summary><c>bench train DIRECTORY [OUT]</c>: learns aligners and ranker, prints their quality on documents they have not seen (five folds), writes the data files.</summary>
internal static class TrainCommand
{
    private const int Folds = 5;

    public static async Task<int> Run(string directory, string[] options)
    {
        var corpus = BenchmarkFiles.Read<CorpusDocument>(Path.Combine(directory, "corpus.jsonl"));
        var queries = BenchmarkFiles.Read<BenchmarkQuery>(Path.Combine(directory, "queries.jsonl"));
        await using var index = await BenchmarkIndex.Build(corpus, postgres: null);
        var examples = new List<Example>();
        for (var fold = 0; fold < Folds; fold++)
        {
            Learn(corpus, queries, fold, output: null);
            foreach (var query in queries.Where(query => WordPairs.FoldOf(query.Relevant[0]) == fold)) examples.Add(await Candidates(index, query, fold));
        }

        var found = examples.Average(example => example.Query.Relevant.Count(id => example.Candidates.Exists(candidate => candidate.Id == id)) / (double)example.Query.Relevant.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"candidates: {found:P2} of the relevant, {examples.Average(example => example.Candidates.Count):F0} a query"));
        var quality = new Quality();
        var results = new List<QueryResult>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = RankerTraining.Fit(examples.FindAll(example => example.Fold != fold));
            foreach (var example in examples.Where(example => example.Fold == fold))
            {
                var ids = example.Candidates.OrderBy(candidate => candidate.Tier).ThenByDescending(candidate => Ranker.Score(candidate.Features, weights)).Take(10).Select(candidate => candidate.Id).ToList();
                quality.Add(example.Query, ids);
                results.Add(new QueryResult(example.Query.QId, ids));
            }
        }

        Console.WriteLine(quality);
        if (options is not [var output]) return 0;
        Directory.CreateDirectory(output);
        BenchmarkFiles.Write(Path.Combine(output, "results.jsonl"), results);
        Learn(corpus, queries, -1, output);
        var learned = RankerTraining.Fit(examples);
        File.WriteAllLines(Path.Combine(output, "weights.txt"), learned.Select((weight, i) => string.Create(CultureInfo.InvariantCulture, $"        (Feature.{(Feature)i}, {weight:0.####}f),")));
        return 0;
    }

    private static void Learn(List<CorpusDocument> corpus, List<BenchmarkQuery> queries, int withoutFold, string? output)
    {
        var arabicLatin = new AlignerTraining(WordPairs.ArabicLatin(corpus, queries, withoutFold), KnownLetters.ArabicLatin);
        var latinLatin = new AlignerTraining(WordPairs.LatinLatin(corpus, queries, withoutFold), KnownLetters.LatinLatin);
        Aligner.ArabicLatin = arabicLatin.Aligner(isArabicLeft: true);
        Aligner.LatinLatin = latinLatin.Aligner(isArabicLeft: false);
        if (output is null) return;
        Write("arabic-latin", arabicLatin);
        Write("latin-latin", latinLatin);

        void Write(string name, AlignerTraining training)
        {
            File.WriteAllLines(Path.Combine(output, $"{name}-units.tsv"), training.Units().Select(row => string.Join('\t', row)));
            File.WriteAllLines(Path.Combine(output, $"{name}-letters.tsv"), training.Letters().Select(row => string.Join('\t', row)));
        }
    }

    private static async Task<Example> Candidates(BenchmarkIndex index, BenchmarkQuery query, int fold)
    {
        var terms = QueryTerms.Of(ParsedQuery.Parse(query.Q));
        var ranking = await index.Searcher.Rank(terms, SearchFilter.None, TimeSpan.FromMinutes(1));
        return new Example(query, fold, [.. ranking.Matches.Select(match => (match.Row.Slug, match.Tier, match.Features))]);
    }
}
