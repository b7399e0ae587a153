using System.Text;

namespace BoycottDirectory.Targets;

/// <summary>
/// Names that are those of a people, a religion or a nationality and of nothing else. An entry so named is refused whatever kind it gives
/// itself. No list can know every name of a person; this one closes the plainest way round the rule that no group of people is a target.
/// </summary>
public static class PeopleNames
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "jews", "jewish", "judaism", "israelis", "israeli", "hebrews", "zionists", "settlers", "muslims", "muslim", "islam", "arabs", "arab",
        "palestinians", "palestinian", "christians", "christian", "christianity", "druze", "bedouins", "samaritans", "hindus", "hinduism",
        "buddhists", "buddhism", "sikhs", "atheists", "shia", "shiites", "sunnis", "sunni", "catholics", "protestants", "evangelicals",
        "orthodox", "copts", "yazidis", "bahais", "americans", "american", "british", "english", "french", "germans", "german", "russians",
        "russian", "ukrainians", "turks", "turkish", "iranians", "persians", "kurds", "kurdish", "egyptians", "syrians", "lebanese", "jordanians",
        "saudis", "emiratis", "indians", "chinese", "asians", "africans", "europeans", "blacks", "whites", "women", "men", "gays", "immigrants",
        "refugees", "migrants", "foreigners",
        "يهود", "يهودي", "يهوديه", "اسرائيليون", "اسرائيليين", "اسرائيلي", "صهاينه", "مستوطنون", "مستوطنين", "مسلمون", "مسلمين", "مسلم",
        "اسلام", "عرب", "عربي", "فلسطينيون", "فلسطينيين", "فلسطيني", "مسيحيون", "مسيحيين", "مسيحيه", "نصاري", "دروز", "بدو", "هندوس", "بوذيون",
        "سيخ", "ملحدون", "شيعه", "سنه", "كاثوليك", "بروتستانت", "اقباط", "يزيديون", "بهائيون", "امريكيون", "امريكيين", "امريكان", "بريطانيون",
        "انجليز", "فرنسيون", "المان", "روس", "اوكرانيون", "اتراك", "ايرانيون", "فرس", "اكراد", "مصريون", "سوريون", "لبنانيون", "اردنيون",
        "سعوديون", "اماراتيون", "هنود", "صينيون", "افارقه", "اوروبيون", "نساء", "رجال", "مهاجرون", "لاجئون", "اجانب",
    };

    private static readonly string[] Around =
        ["the", "all", "every", "people", "persons", "citizens", "community", "nation", "race", "of", "faith", "religion", "كل", "جميع", "شعب", "جاليه", "طائفه", "مواطنون", "مواطنين", "ديانه", "دين"];

    /// <summary>Whether a name, without articles and such words as "all" or "people", is that of a group of people.</summary>
    public static bool Names(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Around.Contains(word) && !Around.Contains(Bare(word))).ToList();
        return words.Count > 0 && words.TrueForAll(word => Known.Contains(word) || Known.Contains(Bare(word)));
    }

    private static string Bare(string word) => word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            folded.Append(letter switch
            {
                >= '\u064B' and <= '\u065F' or 'ـ' => "",
                'أ' or 'إ' or 'آ' or 'ٱ' => "ا",
                'ى' => "ي",
                'ة' => "ه",
                _ => char.IsLetterOrDigit(letter) ? letter.ToString() : " ",
            });
        return folded.ToString();
    }
}
