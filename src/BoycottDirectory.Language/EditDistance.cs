namespace BoycottDirectory.Language;

/// <summary>Optimal string alignment: the least insertions, deletions, substitutions and swaps of neighbours, no part edited twice.</summary>
public static class EditDistance
{
    /// <summary>The longest strings compared; longer ones count as further apart than any limit.</summary>
    public const int Longest = 64;

    /// <summary>The distance of two strings, or <paramref name="limit"/> + 1 as soon as it must be greater than <paramref name="limit"/>.</summary>
    public static int Osa(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > Longest || right.Length > Longest) return limit + 1;

        Span<int> beforeLast = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) cost = Math.Min(cost, beforeLast[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit) return limit + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[right.Length], limit + 1);
    }

    /// <summary>Whether the strings, of equal length, differ first by a swap of neighbours.</summary>
    public static bool StartsBySwap(string left, string right)
    {
        for (var i = 0; i + 1 < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i]) return left[i] == right[i + 1] && left[i + 1] == right[i];
        }

        return false;
    }
}
