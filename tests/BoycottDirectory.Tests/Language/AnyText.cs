using CsCheck;

namespace BoycottDirectory.Tests.Language;

/// <summary>Text for properties: any UTF-16 at all, with the characters that break things more often than chance would bring them.</summary>
internal static class AnyText
{
    private static readonly Gen<char> Troublesome = One(
        'ا', 'ل', 'ة', 'ى', 'ئ', 'ء', '\u0640', '\u064B', '\u0651', 'a', 'l', '-', ' ', '"', '\'', ':', '(', ')', '*', '%', '_', '\\', '|', '\n', '\0', '\t',
        '\u200D', '\u200E', '\u202E', '\u2066', '\uD83D', '\uDE00', '\uD800', '\uDFFF', '\uFFFE', '\uFDFA', '\u0301', '١', '7', '،', '“', '”', '«', '»');

    public static Gen<string> Utf16 { get; } = Gen.OneOf(Troublesome, Troublesome, Gen.Char).Array[0, 60].Select(characters => new string(characters));

    private static Gen<char> One(params char[] characters) => Gen.Int[0, characters.Length - 1].Select(i => characters[i]);

    /// <summary>Plain words of either script, for properties about words.</summary>
    public static Gen<string> Word { get; } = Gen.OneOf(
        One([.. "abcdefghijklmnopqrstuvwxyz"]).Array[1, 14].Select(characters => new string(characters)),
        One([.. "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"]).Array[1, 14].Select(characters => new string(characters)));
}
