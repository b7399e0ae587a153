namespace BoycottDirectory.Language;

/// <summary>Numbers the letters of a script for table look-ups: 0 stands for everything else.</summary>
internal static class Alphabet
{
    /// <summary>One more than the highest code.</summary>
    public const int Size = 64;

    /// <summary>The code of a folded letter: Arabic U+0621–065D as 1–61, Latin a–z as 1–26.</summary>
    public static byte CodeOf(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (byte)(letter - 'a' + 1),
        > '\u0620' and < '\u065E' => (byte)(letter - '\u0620'),
        _ => 0,
    };
}
