using System.Text;

namespace BoycottDirectory.Exchange;

/// <summary>Writes the lines that vCard (RFC 6350) and iCalendar (RFC 5545) are made of: <c>NAME;PARAMETER=value:value</c>, ended by CRLF and folded at 75 octets.</summary>
public sealed class ContentLines
{
    private const int LongestLine = 75;
    private readonly StringBuilder text = new();

    /// <summary>A line whose value is text: separators and line breaks in it are escaped, so that it cannot begin a property of its own.</summary>
    public ContentLines Text(string name, string? value) => value is null ? this : Raw(name, Escape(value));

    /// <summary>A line whose value is a list or structure of texts.</summary>
    public ContentLines Texts(string name, char separator, params IEnumerable<string?> values) => Raw(name, string.Join(separator, values.Select(value => Escape(value ?? ""))));

    /// <summary>A line whose value stands as it is: a date, an address, a keyword.</summary>
    /// <exception cref="ArgumentException">The value has a control character in it.</exception>
    public ContentLines Raw(string name, string? value)
    {
        if (value is null) return this;
        if (value.Any(char.IsControl)) throw new ArgumentException("A content line cannot hold control characters.", nameof(value));

        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>Lines that are folded already.</summary>
    public ContentLines Block(string lines)
    {
        text.Append(lines.ReplaceLineEndings("\r\n"));
        if (!lines.EndsWith('\n')) text.Append("\r\n");
        return this;
    }

    /// <summary>A parameter's value, in quotation marks where it needs them; those inside it cannot be escaped and become apostrophes.</summary>
    public static string Parameter(string value) =>
        value.AsSpan().IndexOfAny(",;:\"") < 0 ? value : $"\"{value.Replace('"', '\'')}\"";

    public override string ToString() => text.ToString();

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n").Replace("\t", " ", StringComparison.Ordinal);

    // By octets, and never inside a letter: half of an Arabic letter would be unreadable.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
