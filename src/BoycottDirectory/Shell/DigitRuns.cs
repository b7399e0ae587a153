using System.Text.RegularExpressions;

namespace BoycottDirectory.Shell;

/// <summary>Finds dates and hours in digits, whose parts change places in a text from right to left unless they are isolated.</summary>
public static partial class DigitRuns
{
    /// <summary>The text in parts, in order, each with whether it is such a run.</summary>
    public static IEnumerable<(string Part, bool IsNumber)> In(string text)
    {
        var from = 0;
        foreach (Match run in Run().Matches(text))
        {
            if (run.Index > from) yield return (text[from..run.Index], false);
            yield return (run.Value, true);
            from = run.Index + run.Length;
        }

        if (from < text.Length) yield return (text[from..], false);
    }

    [GeneratedRegex("[0-9]+(?:[-:/.T][0-9]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Run();
}
