namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Texts that break programs: of scripts, of quoting, of numbers, of Unicode's corners. Our own list, after the kinds of the well-known ones.</summary>
public static class NaughtyStrings
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "\t\n", "null", "undefined", "NaN", "true", "0", "-1", "1e309", "9223372036854775808", "0x7fffffff", "1/0", "1,000", "٣٤", "۴۵", "Ⅷ", "½",
        "'", "\"", "`", "\\", "\\\\", "%", "_", "%%%", "a%00b", "';--", "' or '1'='1", "\"; drop table committees; --", "1; select pg_sleep(5)", "') union select 1,2,3--",
        "*", "a*", "\"a", "a\"", "(", ")", "a and", "or", "not", "near(a b", "a:b", "country:", "kind:union", "-a", "--", "+", "^a", "{a}", "a NEAR/2 b", "&", "|", "!", "<->", ":*", "a & !",
        "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "javascript:alert(1)", "</title><script>alert(1)</script>", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "@(7*7)", "{0}", "{99}", "{", "%s%n%x",
        "../../../../etc/passwd", "..\\..\\windows", "file:///etc/passwd", "con", "aux.txt", "$(id)", "`id`", "; ls", "| cat /etc/passwd", "\r\nSet-Cookie: a=b", "%0d%0aX: y",
        "\u0000", "a\u0000b", "\u0001\u001f\u007f\u0085", "\uFEFF", "\uFFFE\uFFFF", "\uFFFD", "\u200B\u200C\u200D", "\u202Eevil", "\u2066\u2067\u2068\u2069", "\u061C\u200E\u200F", "\u2028\u2029",
        new('\u202E', 500), "a" + new string('\u0301', 500), "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", "ﷺ", "ﷺ" + new string('ﷺ', 150), "لا إله", "مَـــرْحَـبًا", "ﻻﻷﻹﻵ", "بِسْمِ", "עברית", "日本語", "ｆｕｌｌ", "ⁿ", "ﬁ", "ß", "İıiI", "ΑΣΣ", "Å", "Å",
        "😀", "👨‍👩‍👧‍👦", "🇵🇸", "👍🏽", string.Concat(Enumerable.Repeat("😀", 150)), "\U0010FFFF", "\U000E0001\U000E0041", "x" + new string('y', 198) + "😀",
        new('a', 5_000), new('ا', 1_000), string.Join(' ', Enumerable.Repeat("و", 500)), string.Join(' ', Enumerable.Range(0, 500)), new('"', 999), new('(', 999), new('-', 999), new('*', 999),
    ];
}
