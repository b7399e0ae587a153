using System.Globalization;

namespace BoycottDirectory.Language;

/// <summary>The learned units of an <see cref="Aligner"/>: which one or two letters of the left word stand for which up to three of the right one.</summary>
/// <remarks>
/// Each unit carries its pointwise mutual information, log p(left, right) − log p(left) − log p(right): positive when the letters belong together.
/// Pairs and triples of letters get small dense numbers (0 = in no unit), so that the tables stay in the processor's cache.
/// </remarks>
internal sealed class AlignmentUnits
{
    private const float Never = float.NegativeInfinity;
    private const float Unseen = -4;
    private readonly short[] _leftPairs = new short[Alphabet.Size * Alphabet.Size];
    private readonly short[] _rightPairs = new short[Alphabet.Size * Alphabet.Size];
    private readonly Dictionary<(short Pair, byte Letter), short> _triples = [];
    private readonly short[] _rightTriples;
    private readonly int _pairs, _triplesCount;
    private readonly float[] _one, _oneTwo, _oneThree, _twoOne, _twoTwo;

    public AlignmentUnits(IEnumerable<string[]> rows)
    {
        var units = rows
            .Select(row => (Left: Codes(row[0]), Right: Codes(row[1]), Score: float.Parse(row[2], CultureInfo.InvariantCulture)))
            .ToList();
        var leftPairs = 1;
        _pairs = 1;
        _triplesCount = 1;
        foreach (var (left, right, _) in units)
        {
            if (left.Length == 2) Number(_leftPairs, left, ref leftPairs);
            if (right.Length >= 2) Number(_rightPairs, right, ref _pairs);
        }

        foreach (var (_, right, _) in units.Where(unit => unit.Right.Length == 3))
        {
            if (_triples.TryAdd((_rightPairs[Pair(right)], right[2]), (short)_triplesCount)) _triplesCount++;
        }

        _rightTriples = new short[_pairs * Alphabet.Size];
        foreach (var (key, number) in _triples) _rightTriples[(key.Pair * Alphabet.Size) + key.Letter] = number;

        _one = Filled(Alphabet.Size * Alphabet.Size, Unseen);
        _oneTwo = Filled(Alphabet.Size * _pairs, Never);
        _oneThree = Filled(Alphabet.Size * _triplesCount, Never);
        _twoOne = Filled(leftPairs * Alphabet.Size, Never);
        _twoTwo = Filled(leftPairs * _pairs, Never);
        foreach (var (left, right, score) in units) Place(left, right) = score;
    }

    /// <summary>The dense number of two neighbouring left letters, 0 when no unit has them.</summary>
    public int LeftPair(byte first, byte second) => _leftPairs[(first * Alphabet.Size) + second];

    /// <summary>As <see cref="LeftPair"/>, of the right word.</summary>
    public int RightPair(byte first, byte second) => _rightPairs[(first * Alphabet.Size) + second];

    /// <summary>The dense number of a right pair and the letter after it, 0 when no unit has them.</summary>
    public int RightTriple(int pair, byte third) => _rightTriples[(pair * Alphabet.Size) + third];

    /// <summary>One left letter (or 0: none) for one right letter (or 0: none).</summary>
    public float One(int left, int right) => _one[(left * Alphabet.Size) + right];

    public float OneTwo(int left, int rightPair) => _oneTwo[(left * _pairs) + rightPair];

    public float OneThree(int left, int rightTriple) => _oneThree[(left * _triplesCount) + rightTriple];

    public float TwoOne(int leftPair, int right) => _twoOne[(leftPair * Alphabet.Size) + right];

    public float TwoTwo(int leftPair, int rightPair) => _twoTwo[(leftPair * _pairs) + rightPair];

    private ref float Place(byte[] left, byte[] right)
    {
        if (left.Length == 2)
        {
            var pair = LeftPair(left[0], left[1]);
            if (right.Length == 1) return ref _twoOne[(pair * Alphabet.Size) + right[0]];
            return ref _twoTwo[(pair * _pairs) + _rightPairs[Pair(right)]];
        }

        var letter = left.Length == 0 ? 0 : left[0];
        if (right.Length == 3) return ref _oneThree[(letter * _triplesCount) + RightTriple(_rightPairs[Pair(right)], right[2])];
        if (right.Length == 2) return ref _oneTwo[(letter * _pairs) + _rightPairs[Pair(right)]];
        return ref _one[(letter * Alphabet.Size) + (right.Length == 0 ? 0 : right[0])];
    }

    private static byte[] Codes(string letters) => [.. letters.Select(Alphabet.CodeOf)];

    private static int Pair(byte[] letters) => (letters[0] * Alphabet.Size) + letters[1];

    private static void Number(short[] pairs, byte[] letters, ref int next)
    {
        ref var number = ref pairs[Pair(letters)];
        if (number == 0) number = (short)next++;
    }

    private static float[] Filled(int length, float value)
    {
        var table = new float[length];
        Array.Fill(table, value);
        return table;
    }
}
