namespace BoycottDirectory.Search;

internal enum PartRole
{
    Text,
    Phrase,
    Excluded,
    Country,
    Kind,
}

internal readonly record struct QueryPart(PartRole Role, string Text);

/// <summary>Splits what was typed at spaces and quotes, and reads the operators before each part. Linear.</summary>
internal static class QueryParts
{
    private static readonly (string Key, PartRole Role)[] Keys =
    [
        ("country:", PartRole.Country), ("بلد:", PartRole.Country), ("kind:", PartRole.Kind), ("نوع:", PartRole.Kind),
    ];

    public static IEnumerable<QueryPart> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (role, start) = Operator(text, at);
            var isQuoted = start < text.Length && Closing(text[start]) is not null;
            var close = isQuoted ? text.IndexOf(Closing(text[start])!.Value, start + 1) : -1;
            if (close > start)
            {
                yield return new QueryPart(role == PartRole.Text ? PartRole.Phrase : role, text[(start + 1)..close]);
                at = close + 1;
                continue;
            }

            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && (end == start || !IsQuote(text[end]))) end++;
            // An operator with nothing behind it is text.
            yield return end == start ? new QueryPart(PartRole.Text, text[at..end]) : new QueryPart(role, text[start..end]);
            at = end;
        }
    }

    private static (PartRole Role, int Start) Operator(string text, int at)
    {
        if (text[at] is '-' or '−' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || IsQuote(text[at + 1]))) return (PartRole.Excluded, at + 1);
        foreach (var (key, role) in Keys)
        {
            if (text.AsSpan(at).StartsWith(key, StringComparison.OrdinalIgnoreCase)) return (role, at + key.Length);
        }

        return (PartRole.Text, at);
    }

    private static bool IsQuote(char character) => Closing(character) is not null;

    private static char? Closing(char opening) => opening switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        '»' => '«',
        _ => null,
    };
}
