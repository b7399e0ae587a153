namespace BoycottDirectory.Language;

/// <summary>Tells the two scripts of the directory apart.</summary>
public static class Script
{
    /// <summary>Whether the character lies in the Arabic block (U+0600–06FF). Folded text holds no presentation forms, so one block is enough.</summary>
    public static bool IsArabic(char character) => character is >= '\u0600' and <= '\u06FF';

    /// <summary>Whether a folded word is Arabic, judged by its first letter; a number belongs to neither script.</summary>
    public static bool IsArabic(string word) => word.Length > 0 && IsArabic(word[0]);
}
