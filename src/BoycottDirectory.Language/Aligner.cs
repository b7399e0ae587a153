using System.Globalization;
using System.Runtime.InteropServices;

namespace BoycottDirectory.Language;

/// <summary>How well two words align.</summary>
/// <param name="Score">The alignment's mutual information over that of the poorer word: 1 and more for a sure pair, near 0 and below for strangers.</param>
/// <param name="OfLeft">The same over the information of the left word alone.</param>
/// <param name="OfRight">The same over the information of the right word alone.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Alignment(float Score, float OfLeft, float OfRight);

/// <summary>Scores how likely two words are spellings of one name, by the best path through learned letter units.</summary>
/// <remarks>
/// Units were learned by expectation maximisation over joint letter groups (Li, Zhang and Su, "A Joint Source-Channel Model for Machine
/// Transliteration"); see <c>Data/README.md</c>. Time and space are bounded: words over 24 letters are not compared.
/// </remarks>
public sealed class Aligner
{
    /// <summary>The longest words that are compared; a longer one scores 0.</summary>
    public const int Longest = 24;

    private const int Width = Longest + 1;
    private const float UnknownLetter = 5;
    private readonly AlignmentUnits _units;
    private readonly float[] _left = new float[Alphabet.Size], _right = new float[Alphabet.Size];

    private Aligner(string name, Func<char, bool> isLeft)
        : this(DataFile.Rows($"{name}-units.tsv"), DataFile.Rows($"{name}-letters.tsv"), isLeft) { }

    /// <summary>An aligner from units (left letters, right letters, score) and letters (letter, information).</summary>
    internal Aligner(IEnumerable<string[]> units, IEnumerable<string[]> letters, Func<char, bool> isLeft)
    {
        _units = new AlignmentUnits(units);
        Array.Fill(_left, UnknownLetter);
        Array.Fill(_right, UnknownLetter);
        foreach (var row in letters)
        {
            var information = float.Parse(row[1], CultureInfo.InvariantCulture);
            if (isLeft(row[0][0])) _left[Alphabet.CodeOf(row[0][0])] = information;
            if (!Script.IsArabic(row[0][0])) _right[Alphabet.CodeOf(row[0][0])] = information;
        }
    }

    /// <summary>An Arabic word (left) and a romanised one (right).</summary>
    public static Aligner ArabicLatin { get; internal set; } = new("arabic-latin", Script.IsArabic);

    /// <summary>Two romanisations of one name.</summary>
    public static Aligner LatinLatin { get; internal set; } = new("latin-latin", _ => true);

    /// <summary>Aligns two folded words; both empty and overlong words score 0.</summary>
    public Alignment Align(string left, string right)
    {
        if (left.Length is 0 or > Longest || right.Length is 0 or > Longest) return default;

        Span<byte> x = stackalloc byte[left.Length], y = stackalloc byte[right.Length];
        float ofLeft = 0, ofRight = 0;
        for (var i = 0; i < x.Length; i++) ofLeft += _left[x[i] = Alphabet.CodeOf(left[i])];
        for (var j = 0; j < y.Length; j++) ofRight += _right[y[j] = Alphabet.CodeOf(right[j])];

        var best = BestPath(x, y, left, right);
        var least = Math.Min(ofLeft, ofRight);
        // A long word is no spelling of a short one, however well the short one fits into it.
        var score = best / least * MathF.Pow(least / Math.Max(ofLeft, ofRight), 0.3f);
        return new Alignment(score, best / ofLeft, best / ofRight);
    }

    private float BestPath(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, string left, string right)
    {
        Span<float> paths = stackalloc float[Width * (x.Length + 1)];
        Span<int> pairs = stackalloc int[y.Length + 1], triples = stackalloc int[y.Length + 1];
        pairs.Clear();
        triples.Clear();
        for (var j = 2; j <= y.Length; j++) pairs[j] = _units.RightPair(y[j - 2], y[j - 1]);
        for (var j = 3; j <= y.Length; j++) triples[j] = _units.RightTriple(pairs[j - 1], y[j - 1]);

        paths[0] = 0;
        for (var j = 1; j <= y.Length; j++) paths[j] = paths[j - 1] + _units.One(0, y[j - 1]);
        for (var i = 1; i <= x.Length; i++)
        {
            var row = paths[(i * Width)..];
            var above = paths[((i - 1) * Width)..];
            int letter = x[i - 1], pair = i > 1 ? _units.LeftPair(x[i - 2], x[i - 1]) : 0;
            row[0] = above[0] + _units.One(letter, 0);
            for (var j = 1; j <= y.Length; j++)
            {
                var best = Math.Max(above[j] + _units.One(letter, 0), row[j - 1] + _units.One(0, y[j - 1]));
                best = Math.Max(best, above[j - 1] + Substitute(letter, y[j - 1], left[i - 1] == right[j - 1]));
                if (pairs[j] != 0) best = Math.Max(best, above[j - 2] + _units.OneTwo(letter, pairs[j]));
                if (triples[j] != 0) best = Math.Max(best, above[j - 3] + _units.OneThree(letter, triples[j]));
                if (pair != 0)
                {
                    var two = paths[((i - 2) * Width)..];
                    best = Math.Max(best, two[j - 1] + _units.TwoOne(pair, y[j - 1]));
                    if (pairs[j] != 0) best = Math.Max(best, two[j - 2] + _units.TwoTwo(pair, pairs[j]));
                }

                row[j] = best;
            }
        }

        return paths[(x.Length * Width) + y.Length];
    }

    // Digits and foreign letters have no units: the same one agrees, another one does not.
    private float Substitute(int left, int right, bool same) => (left, right) == (0, 0) ? (same ? 2 : -3) : _units.One(left, right);
}
