namespace BoycottDirectory.Language;

/// <summary>The sound classes of letters and digraphs: B F T D S Z X (sh, ch) K C (kh) G (j, gh) L M N R W Y, digits as themselves.</summary>
internal static class Sounds
{
    /// <summary>The classes that begin at <paramref name="at"/> ("" for silent letters), and how many letters they take.</summary>
    public static (string Classes, int Length) At(string word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        var isCh = next == 'c' && at + 2 < word.Length && word[at + 2] == 'h';
        return word[at] switch
        {
            'p' when next == 'h' => ("F", 2),
            't' when isCh => ("X", 3),
            's' when isCh => ("X", 3),
            'ت' when next == 'ش' => ("X", 2),
            's' or 'c' when next == 'h' => ("X", 2),
            't' when next == 'h' => ("T", 2),
            'd' when next == 'h' => ("D", 2),
            'k' when next == 'h' => ("C", 2),
            'g' when next == 'h' => ("G", 2),
            'c' when next is 'e' or 'i' or 'y' => ("S", 1),
            'x' => ("KS", 1),
            var letter => (OfLetter(letter), 1),
        };
    }

    private static string OfLetter(char letter) => letter switch
    {
        'b' or 'p' or 'ب' => "B",
        'f' or 'v' or 'ف' => "F",
        't' or 'ت' or 'ط' or 'ث' => "T",
        'd' or 'د' or 'ض' or 'ذ' or 'ظ' => "D",
        's' or 'س' or 'ص' => "S",
        'z' or 'ز' => "Z",
        'ش' => "X",
        'k' or 'q' or 'c' or 'ك' or 'ق' => "K",
        'خ' => "C",
        'g' or 'j' or 'ج' or 'غ' => "G",
        'l' or 'ل' => "L",
        'm' or 'م' => "M",
        'n' or 'ن' => "N",
        'r' or 'ر' => "R",
        'w' or 'o' or 'u' or 'و' => "W",
        'y' or 'i' or 'ي' => "Y",
        >= '0' and <= '9' => letter.ToString(),
        _ => "",
    };
}
