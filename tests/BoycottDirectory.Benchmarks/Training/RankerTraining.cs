using BoycottDirectory.Benchmarks.Search;
using BoycottDirectory.Search;

namespace BoycottDirectory.Benchmarks.Training;

/// <summary>A query with its candidates' features.</summary>
internal sealed record Example(BenchmarkQuery Query, int Fold, List<(string Id, int Tier, float[] Features)> Candidates);

/// <summary>Fits the ranker's weights: listwise softmax loss (conditional logit), features scaled by their spread within a query, Adam, L2.</summary>
internal static class RankerTraining
{
    private const int Size = (int)Feature.Count, Iterations = 150, MostCandidates = 80;
    private const double Regularisation = 0.0005;

    public static float[] Fit(List<Example> examples)
    {
        var spread = Spread(examples);
        var ofClass = examples.CountBy(example => example.Query.Cls).ToDictionary();
        var average = ofClass.Values.Average();
        var lists = examples.Select(example => Scaled(example, spread, Math.Min(3, average / ofClass[example.Query.Cls])))
            .Where(list => list.Relevant.Contains(true) && list.Relevant.Length > 1).ToArray();

        double[] weights = new double[Size], first = new double[Size], second = new double[Size];
        weights[(int)Feature.Base] = 10 * spread[(int)Feature.Base];
        for (var step = 1; step <= Iterations; step++)
        {
            var gradient = new double[Size];
            foreach (var list in lists) AddGradient(list, weights, gradient);
            var rate = 0.08 * (step > Iterations * 2 / 3 ? 0.3 : 1);
            for (var i = 0; i < Size; i++)
            {
                var slope = (gradient[i] / lists.Length) + (Regularisation * weights[i]);
                first[i] = (0.9 * first[i]) + (0.1 * slope);
                second[i] = (0.99 * second[i]) + (0.01 * slope * slope);
                weights[i] -= rate * (first[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }

        return [.. weights.Select((weight, i) => (float)(weight / spread[i]))];
    }

    private static double[] Spread(List<Example> examples)
    {
        var squares = new double[Size];
        long count = 0;
        foreach (var example in examples.Where(example => example.Candidates.Count > 0))
        {
            for (var i = 0; i < Size; i++)
            {
                var mean = example.Candidates.Average(candidate => (double)candidate.Features[i]);
                foreach (var candidate in example.Candidates) squares[i] += Math.Pow(candidate.Features[i] - mean, 2);
            }

            count += example.Candidates.Count;
        }

        // A feature that never varies gets no weight.
        return [.. squares.Select(square => Math.Sqrt(square / count) + 1e-6).Select(spread => spread < 1e-5 ? 1e9 : spread)];
    }

    private static (float[][] Features, bool[] Relevant, double Weight) Scaled(Example example, double[] spread, double weight)
    {
        var relevant = example.Query.Relevant.ToHashSet(StringComparer.Ordinal);
        var kept = example.Candidates.Where((candidate, i) => i < MostCandidates || relevant.Contains(candidate.Id)).ToList();
        return ([.. kept.Select(candidate => candidate.Features.Select((value, i) => (float)(value / spread[i])).ToArray())],
            [.. kept.Select(candidate => relevant.Contains(candidate.Id))], weight);
    }

    private static void AddGradient((float[][] Features, bool[] Relevant, double Weight) list, double[] weights, double[] gradient)
    {
        var odds = Array.ConvertAll(list.Features, features =>
        {
            double score = 0;
            for (var i = 0; i < Size; i++) score += weights[i] * features[i];
            return score;
        });
        var best = odds.Max();
        double others = 0;
        for (var c = 0; c < odds.Length; c++)
        {
            odds[c] = Math.Exp(odds[c] - best);
            if (!list.Relevant[c]) others += odds[c];
        }

        var share = list.Weight / list.Relevant.Count(relevant => relevant);
        for (var right = 0; right < odds.Length; right++)
        {
            if (!list.Relevant[right]) continue;
            var sum = others + odds[right];
            for (var c = 0; c < odds.Length; c++)
            {
                if (list.Relevant[c] && c != right) continue;
                var pull = share * ((odds[c] / sum) - (c == right ? 1 : 0));
                if (Math.Abs(pull) < 1e-6) continue;
                var features = list.Features[c];
                for (var i = 0; i < Size; i++) gradient[i] += pull * features[i];
            }
        }
    }
}
