using System.Globalization;
using System.Text;

namespace BoycottDirectory.Benchmarks;

/// <summary>Committees that do not exist, alike in size and variety to those that do. The same count always gives the same file.</summary>
internal static class GeneratedCommittees
{
    private static readonly string[] Countries = ["PS", "EG", "JO", "LB", "MA", "TN", "DZ", "IQ", "US", "GB", "FR", "DE", "ES", "IT", "IE", "ZA", "BR", "CL", "CA", "AU"];
    private static readonly string[] Kinds = ["committee", "coalition", "campaign", "group", "union", "student", "faith", "academic", "cultural", "consumer"];
    private static readonly string[] Scopes = ["national", "local", "local", "local", "regional"];
    private static readonly string[] Languages = ["ar", "en", "ar|en", "fr|ar", "es", "de|en"];
    private static readonly (string English, string Arabic)[] Words =
    [
        ("Solidarity", "التضامن"), ("Justice", "العدالة"), ("Harbour", "الميناء"), ("Olive", "الزيتون"), ("Teachers", "المعلمين"),
        ("Dockers", "عمال الموانئ"), ("Students", "الطلاب"), ("Neighbourhood", "الحي"), ("Women", "النساء"), ("River", "النهر"),
        ("Cinema", "السينما"), ("Orchard", "البستان"), ("Union", "الاتحاد"), ("Market", "السوق"), ("Valley", "الوادي"), ("Northern", "الشمال"),
    ];

    /// <summary>The slug of one of them.</summary>
    public static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"generated-{number}");

    public static void Write(string file, int count)
    {
        var random = new Random(1948);
        using var csv = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        csv.WriteLine("slug,classification,scope,country,locality_en,locality_ar,name_en,name_ar,abbreviation,tagline_en,tagline_ar,description_en,description_ar,founded,website,languages,confirmed,sources");
        for (var number = 1; number <= count; number++)
        {
            var (one, two, three) = (Any(Words), Any(Words), Any(Words));
            var slug = Slug(number);
            string[] cells =
            [
                slug, Any(Kinds), Any(Scopes), Any(Countries), one.English, one.Arabic,
                $"{one.English} {two.English} Committee {number}", $"لجنة {one.Arabic} و{two.Arabic} {number}", $"G{number}",
                $"{two.English} and {three.English} together", $"{two.Arabic} و{three.Arabic} معًا",
                Sentences(12, word => word.English), Sentences(12, word => word.Arabic),
                $"{random.Next(1950, 2026)}", $"https://{slug}.example", Any(Languages),
                $"{new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc).AddDays(-random.Next(700)):yyyy-MM-dd}",
                $"https://{slug}.example/about|https://list{number % 500}.example/members",
            ];
            csv.WriteLine(string.Join(',', cells));
        }

        T Any<T>(T[] from) => from[random.Next(from.Length)];

        string Sentences(int words, Func<(string English, string Arabic), string> language) =>
            string.Join(' ', Enumerable.Range(0, words * 3).Select(_ => language(Any(Words)))) + ".";
    }
}
