using System.Text;
using BoycottDirectory.Language;

namespace BoycottDirectory.Registration;

/// <summary>Letters that look like others (after Unicode's confusables, UTS 39), by which a name pretends to be another.</summary>
public static class Confusables
{
    private const string Lookalikes = "аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSУYαaοoνvρpιiκkυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXԌGۏوۋوڪكۀهېيےي";

    private static readonly Dictionary<char, char> Latin = Enumerable.Range(0, Lookalikes.Length / 2).ToDictionary(i => Lookalikes[2 * i], i => Lookalikes[(2 * i) + 1]);

    /// <summary>The name as a reader takes it at a glance.</summary>
    public static string AsRead(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC)) seen.Append(Latin.GetValueOrDefault(letter, letter));
        return seen.ToString();
    }

    /// <summary>Other names that this one may pretend to be: those that a search for it should look for too.</summary>
    public static IEnumerable<string> Pretended(string name)
    {
        var read = AsRead(name);
        return [read, Digits(read), .. read.Any(char.IsAsciiLetter) ? new[] { read.Replace('l', 'i').Replace('I', 'l'), read.Replace('I', 'l') } : []];
    }

    /// <summary>What is left of a name for who looks at it quickly: names with the same are taken for each other.</summary>
    public static string AtAGlance(string name) => Folding.Fold(Digits(AsRead(name))).Replace('i', 'l');

    private static string Digits(string text) => text.Any(char.IsAsciiLetter) ? text.Replace('0', 'o').Replace('1', 'l') : text;

    /// <summary>Whether a word of the name mixes Latin letters with others that look like them.</summary>
    public static bool Mixes(string name) => name.Split(' ').Any(word => word.Any(Latin.ContainsKey) && word.Any(char.IsAsciiLetter));
}
