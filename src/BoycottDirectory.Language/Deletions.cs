namespace BoycottDirectory.Language;

/// <summary>Typo keys: a word with one letter left out. Two words one edit apart (insertion, deletion, substitution or swap of neighbours) share
/// the word itself or one of these.</summary>
/// <remarks>The deletion neighbourhood of Bocek, Hunt and Stiller, "Fast Similarity Search in Large Dictionaries"; known from SymSpell.</remarks>
public static class Deletions
{
    /// <summary>Each distinct string that is the word without one UTF-16 unit: at most its length, doubled letters counted once.</summary>
    public static IEnumerable<string> Of(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i == 0 || word[i] != word[i - 1]) yield return word.Remove(i, 1);
        }
    }
}
