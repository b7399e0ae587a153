using System.Globalization;
using BoycottDirectory.Language;

namespace BoycottDirectory.Benchmarks.Training;

/// <summary>Learns letter units from word pairs by expectation maximisation over all alignments (forward and backward sums).</summary>
internal sealed class AlignerTraining
{
    private static readonly (int Left, int Right, double Start)[] Shapes =
        [(1, 1, 1), (1, 2, 0.3), (1, 0, 0.1), (0, 1, 0.2), (2, 1, 0.05), (1, 3, 0.03), (2, 2, 0.01)];

    private const int Iterations = 6;
    private const double LeastCount = 0.3, Least = 3e-7, KnownCount = 4;
    private readonly List<(string Left, string Right)> _pairs;
    private readonly IReadOnlyList<(string Left, string Right)> _known;
    private Dictionary<(string, string), double> _probability = [];

    /// <param name="pairs">Words that are spellings of one name.</param>
    /// <param name="known">Letters that are known to stand for one another, however seldom the pairs show it.</param>
    public AlignerTraining(List<(string Left, string Right)> pairs, IReadOnlyList<(string Left, string Right)> known)
    {
        (_pairs, _known) = (pairs, known);
        Start();
        for (var i = 0; i < Iterations; i++) Improve();
    }

    /// <summary>Rows of left letters, right letters and their mutual information.</summary>
    public List<string[]> Units()
    {
        var (left, right) = (Information(pair => pair.Left), Information(pair => pair.Right));
        return [.. _probability.Where(unit => unit.Value >= Least).OrderByDescending(unit => unit.Value).ThenBy(unit => unit.Key.Item1 + unit.Key.Item2, StringComparer.Ordinal)
            .Select(unit => new[]
            {
                unit.Key.Item1, unit.Key.Item2,
                (Math.Log(unit.Value) + unit.Key.Item1.Sum(letter => left[letter]) + unit.Key.Item2.Sum(letter => right[letter])).ToString("F3", CultureInfo.InvariantCulture),
            })];
    }

    /// <summary>Rows of a letter and its information in nats.</summary>
    public List<string[]> Letters() =>
        [.. Information(pair => pair.Left).Concat(Information(pair => pair.Right)).DistinctBy(letter => letter.Key).OrderBy(letter => letter.Key)
            .Select(letter => new[] { letter.Key.ToString(), letter.Value.ToString("F3", CultureInfo.InvariantCulture) })];

    public Aligner Aligner(bool isArabicLeft) => new(Units(), Letters(), letter => !isArabicLeft || Script.IsArabic(letter));

    private Dictionary<char, double> Information(Func<(string Left, string Right), string> side)
    {
        var counts = _pairs.SelectMany(pair => side(pair)).CountBy(letter => letter).ToDictionary();
        var total = counts.Values.Sum() + 20.0;
        return counts.ToDictionary(letter => letter.Key, letter => -Math.Log((letter.Value + 0.5) / total));
    }

    private void Start()
    {
        var counts = new Dictionary<(string, string), double>();
        foreach (var (a, b) in _pairs)
        {
            foreach (var (x, y, weight) in Shapes)
            {
                for (var i = 0; i + x <= a.Length; i++)
                {
                    var middle = i * b.Length / a.Length;
                    for (var j = Math.Max(0, middle - 2); j <= Math.Min(b.Length - y, middle + 2); j++)
                    {
                        var unit = (a.Substring(i, x), b.Substring(j, y));
                        counts[unit] = counts.GetValueOrDefault(unit) + weight;
                    }
                }
            }
        }

        var total = counts.Values.Sum();
        _probability = counts.Where(unit => unit.Value > 1).ToDictionary(unit => unit.Key, unit => unit.Value / total);
    }

    private void Improve()
    {
        var counts = new Dictionary<(string, string), double>();
        foreach (var (a, b) in _pairs) Count(a, b, counts);
        foreach (var unit in _known) counts[unit] = counts.GetValueOrDefault(unit) + KnownCount;
        var total = counts.Values.Sum();
        _probability = counts.Where(unit => unit.Value > LeastCount || unit.Key.Item1.Length + unit.Key.Item2.Length <= 2)
            .ToDictionary(unit => unit.Key, unit => unit.Value / total);
    }

    private void Count(string a, string b, Dictionary<(string, string), double> counts)
    {
        double[,] forward = new double[a.Length + 1, b.Length + 1], backward = new double[a.Length + 1, b.Length + 1];
        var arcs = new List<(int I, int J, int X, int Y, double P)>();
        forward[0, 0] = backward[a.Length, b.Length] = 1;
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (forward[i, j] == 0) continue;
                foreach (var (x, y, _) in Shapes)
                {
                    if (i + x > a.Length || j + y > b.Length) continue;
                    var p = _probability.GetValueOrDefault((a.Substring(i, x), b.Substring(j, y)), x + y <= 2 ? 1e-9 : 0);
                    if (p == 0) continue;
                    forward[i + x, j + y] += forward[i, j] * p;
                    arcs.Add((i, j, x, y, p));
                }
            }
        }

        var sum = forward[a.Length, b.Length];
        if (sum <= 0) return;
        for (var n = arcs.Count - 1; n >= 0; n--)
        {
            var (i, j, x, y, p) = arcs[n];
            var weight = p * backward[i + x, j + y];
            backward[i, j] += weight;
            var unit = (a.Substring(i, x), b.Substring(j, y));
            counts[unit] = counts.GetValueOrDefault(unit) + (forward[i, j] * weight / sum);
        }
    }
}
