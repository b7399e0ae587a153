using System.Text;

namespace BoycottDirectory.Language;

/// <summary>Other coarse skeletons of a word whose letters are read in other ways: ch as in loch, w as in German, خ written ch, ث as a Spanish z.</summary>
/// <remarks>Which readings there are is taken from the orthographies that Latin names here come from (English, French, German, Spanish, Italian,
/// Slavic, Turkish) and from how Arabic writes sounds that it has no letter for. Bounded: the fewest changes come first.</remarks>
public static class SkeletonVariants
{
    /// <summary>No word has more variants than this.</summary>
    public const int Most = 16;

    private const int Longest = 16;

    /// <summary>Skeletons that differ from <see cref="Skeleton.Coarse"/>, those with one changed reading first; never an empty one, none for an overlong word.</summary>
    public static IEnumerable<string> Of(string word)
    {
        if (word.Length > Longest) yield break;
        var readings = Readings(word);
        var seen = new HashSet<string>(StringComparer.Ordinal) { Join(readings, []) };
        foreach (var changes in Changes(readings))
        {
            var skeleton = Join(readings, changes);
            if (skeleton.Length > 0 && seen.Add(skeleton)) yield return skeleton;
            if (seen.Count > Most) yield break;
        }
    }

    // Each change by itself, then each two of them.
    private static IEnumerable<(int At, int Way)[]> Changes(List<string[]> readings)
    {
        var all = new List<(int At, int Way)>();
        for (var at = 0; at < readings.Count; at++)
        {
            for (var way = 1; way < readings[at].Length; way++) all.Add((at, way));
        }

        foreach (var change in all) yield return [change];
        foreach (var first in all)
        {
            foreach (var second in all.Where(other => other.At > first.At)) yield return [first, second];
        }
    }

    private static string Join(List<string[]> readings, (int At, int Way)[] changes)
    {
        var skeleton = new StringBuilder(readings.Count);
        for (var at = 0; at < readings.Count; at++)
        {
            var way = Array.Find(changes, change => change.At == at).Way;
            foreach (var sound in readings[at][way])
            {
                if (skeleton.Length == 0 || skeleton[^1] != sound) skeleton.Append(sound);
            }
        }

        return skeleton.ToString();
    }

    // For each letter or group its coarse classes as Skeleton reads it, then the other ways.
    private static List<string[]> Readings(string word)
    {
        var readings = new List<string[]>(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (letters, others) = Others(word, at);
            var length = 0;
            var usual = "";
            while (length < letters)
            {
                var (classes, taken) = Sounds.At(word, at + length);
                usual += Skeleton.Coarsened(classes);
                length += taken;
            }

            readings.Add([usual, .. others]);
            at += length;
        }

        return readings;
    }

    // The letters from this place that are read otherwise, too, and how; one letter and no other way for most.
    private static (int Letters, string[] Ways) Others(string word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        return (word[at], next) switch
        {
            ('t', 's') => (2, ["S"]),
            ('d', 'z' or 'j') => (2, ["K"]),
            ('c', 'h') => (2, ["K"]),
            ('g', 'h') => (2, [""]),
            ('c', _) => (1, ["S", "TS"]),
            ('x', _) => (1, ["S", "K"]),
            ('j', _) => (1, ["", "S"]),
            ('w', _) => (1, ["F"]),
            ('v', _) => (1, ["", "B"]),
            ('z', _) => (1, ["T", "TS"]),
            ('ت', 'ش') => (2, ["K", "TS"]),
            ('خ', _) => (1, ["S", ""]),
            ('ش', _) => (1, ["K"]),
            ('ج', _) => (1, ["S"]),
            ('ي', _) when at == 0 => (1, ["K"]),
            ('و', _) => (1, ["F"]),
            ('ف', _) => (1, [""]),
            ('ب', _) => (1, ["F"]),
            ('ث' or 'ذ' or 'ض' or 'ظ', _) => (1, ["S"]),
            _ => (1, []),
        };
    }
}
