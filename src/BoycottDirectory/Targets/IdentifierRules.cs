using System.Globalization;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Targets;

/// <summary>The registers whose numbers a target may carry, and how such numbers look.</summary>
public static class IdentifierRules
{
    /// <summary><c>wikidata</c> (Q-number), <c>lei</c> (ISO 17442) and <c>gtin</c> (the leading digits that all barcodes of a company share).</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["wikidata", "lei", "gtin"];

    /// <summary>Reads <c>scheme:value</c>.</summary>
    public static Identifier Read(string item) => item.Split(':', 2) is [var scheme, var value]
        ? new Identifier { Scheme = scheme.Trim().ToLowerInvariant(), Value = value.Trim().ToUpperInvariant() }
        : new Identifier { Scheme = "", Value = item };

    public static IEnumerable<Problem> Check(Identifier identifier) => IsWellFormed(identifier)
        ? []
        : [new Problem("identifiers", "Identifier", $"{identifier.Scheme}:{identifier.Value}")];

    private static bool IsWellFormed(Identifier identifier) => identifier.Scheme switch
    {
        "wikidata" => identifier.Value is ['Q', >= '1' and <= '9', ..] && identifier.Value.Length < 15 && identifier.Value.Skip(1).All(char.IsAsciiDigit),
        "lei" => IsLei(identifier.Value),
        "gtin" => identifier.Value.Length is >= 3 and <= 12 && identifier.Value.All(char.IsAsciiDigit),
        _ => false,
    };

    // ISO 17442: twenty letters and digits whose number (A = 10 … Z = 35) leaves 1 when divided by 97.
    private static bool IsLei(string value)
    {
        if (value.Length != 20 || !value.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))) return false;

        var remainder = 0;
        foreach (var digit in string.Concat(value.Select(letter => char.IsAsciiDigit(letter) ? letter.ToString() : (letter - 'A' + 10).ToString(CultureInfo.InvariantCulture))))
            remainder = (remainder * 10 + (digit - '0')) % 97;
        return remainder == 1;
    }
}
