using System.Text;

namespace BoycottDirectory.Language;

/// <summary>Consonant skeletons: keys under which an Arabic word and its romanisations meet. The same key space serves both scripts.</summary>
/// <remarks>
/// The idea is that of phonetic codes such as Soundex and Double Metaphone, with classes chosen so that sounds which romanisation confuses
/// (t and emphatic t, s and sad, k and qaf) share a class. Three levels: <see cref="Coarse"/> for recall, <see cref="Fine"/> and
/// <see cref="FineWithSemivowels"/> to bring the closest names first. Vowels, h and ayn carry nothing and vanish.
/// </remarks>
public static class Skeleton
{
    /// <summary>Nine consonant classes, one letter each; doubled classes once. Empty for a word of vowels only.</summary>
    public static string Coarse(string word) => Build(word, fine: false, semivowels: false);

    /// <summary>As <see cref="Coarse"/>, with voiced and unvoiced sounds, sibilants, kh and gh kept apart.</summary>
    public static string Fine(string word) => Build(word, fine: true, semivowels: false);

    /// <summary>As <see cref="Fine"/>, with و (w, o, u) and ي (y, i) kept.</summary>
    public static string FineWithSemivowels(string word) => Build(word, fine: true, semivowels: true);

    /// <summary>Sound classes as <see cref="Coarse"/> has them: semivowels gone, related sounds one.</summary>
    internal static string Coarsened(string classes) => string.Concat(classes.Select(Coarsen).Where(sound => sound is not ('W' or 'Y')));

    private static string Build(string word, bool fine, bool semivowels)
    {
        var skeleton = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var (key, length) = Sounds.At(word, i);
            i += length;
            foreach (var sound in key)
            {
                var letter = fine ? sound : Coarsen(sound);
                if (letter is 'W' or 'Y' && !semivowels) continue;
                if (skeleton.Length == 0 || skeleton[^1] != letter) skeleton.Append(letter);
            }
        }

        return skeleton.ToString();
    }

    private static char Coarsen(char sound) => sound switch
    {
        'D' => 'T',
        'X' or 'Z' => 'S',
        'C' or 'G' => 'K',
        _ => sound,
    };
}
