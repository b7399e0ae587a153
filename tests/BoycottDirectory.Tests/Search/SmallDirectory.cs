using BoycottDirectory.Search;

namespace BoycottDirectory.Tests.Search;

/// <summary>Invented entries for the tests, in one language or two.</summary>
internal static class SmallDirectory
{
    public static IReadOnlyList<SearchDocument> Documents { get; } =
    [
        Committee("nablus-committee", "PS", "popular", ["لجنة المقاطعة في نابلس"], place: ["Nablus", "نابلس"], topics: ["boycott", "مقاطعة"]),
        Committee("cairo-students", "EG", "student_group", ["حملة طلاب القاهرة لمقاطعة البضائع", "Cairo Students Boycott Campaign"], place: ["Cairo", "القاهرة"]),
        Committee("dublin-teachers", "IE", "union", ["Dublin Teachers Union for Palestine"], place: ["Dublin", "دبلن"], topics: ["divestment", "سحب الاستثمارات"]),
        Committee("oslo-churches", "NO", "church", ["Oslo Churches Against Settlements"], place: ["Oslo", "أوسلو"], topics: ["settlements", "مستوطنات"]),
        Committee("ramallah-academics", "PS", "campaign", ["Ramallah Campaign for Academic Solidarity"], acronyms: ["RCAS"], place: ["Ramallah", "رام الله"]),
        Committee("jordan-engineers", "JO", "union", ["نقابة المهندسين ضد التطبيع"], place: ["Amman", "عمان"], topics: ["normalisation", "تطبيع"]),
        Committee("tunis-women", "TN", "association", ["جمعية نساء تونس للتضامن", "Association des femmes de Tunis pour la solidarité"], place: ["Tunis", "تونس"]),
        Committee("mustafa-centre", "LB", "association", ["مركز مصطفى القاسم الثقافي"], place: ["Sidon", "صيدا"]),
        Committee("abdullah-library", "SY", "association", ["Abdullah Khatib Library"], others: ["Maktabat Abdallah"], place: ["Aleppo", "حلب"],
            descriptions: ["A reading room that keeps pamphlets of the dockers' strike."]),
        Committee("alquds-group", "GB", "campaign", ["Alquds Solidarity Group"], place: ["London", "لندن"]),
        Committee("santiago-club", "CL", "cultural", ["نادي بيت لحم"], place: ["بيت لحم"]),
        Committee("casablanca-readers", "MA", "association", ["Casablanca Readers"], place: ["Casablanca"]),
        new SearchDocument { Kind = "target", Slug = "acme-drones", Names = ["Acme Drones", "أكمي للمسيرات"], Country = "US", Topics = ["sanctions", "عقوبات"] },
        new SearchDocument { Kind = "campaign", Slug = "break-ties", Names = ["Break Academic Ties"], Descriptions = ["Universities should end research with arms firms."] },
    ];

    /// <summary>For questions: entries at places, of kinds, with words of questions in their names. One of a slug that is there already takes its place.</summary>
    public static IReadOnlyList<SearchDocument> Asked { get; } =
    [
        Committee("committee-of-groups", "FR", "campaign", ["Committee of Groups", "لجنة المجموعات"], place: ["Lyon", "ليون"]),
        new SearchDocument { Kind = "campaign", Slug = "strike-dublin", Names = ["Silent Strike"], Places = [["Ireland", "أيرلندا"]] },
        new SearchDocument { Kind = "target", Slug = "dublin-bank", Names = ["Anna Livia Bank"], Places = [["Dublin", "دبلن"]] },
        Documents[2] with { Places = [["Dublin", "دبلن"], ["Ireland", "أيرلندا"]] },
        Committee("who", "FR", "campaign", ["Who Is Near and Why"]),
        Committee("oslo-churches", "NO", "church", ["Oslo Churches Against Settlements"], place: ["Norway", "النرويج"]),
        new SearchDocument { Kind = "target", Slug = "elbit", Names = ["Elbit Systems"] },
        new SearchDocument { Kind = "target", Slug = "beit", Names = ["Beit Dwelling"] },
        Committee("berlin-group", "DE", "group", ["Berlin Group"], place: ["Germany"]),
        Committee("amman-group", "JO", "group", ["Some Group"], place: ["Amman", "عمّان"]),
    ];

    public static SearchDocument Committee(
        string slug, string country, string classification, string[] names, string[]? others = null, string[]? acronyms = null, string[]? place = null,
        string[]? topics = null, string[]? descriptions = null) => new()
        {
            Kind = "committee",
            Slug = slug,
            Country = country,
            Classification = classification,
            Names = names,
            OtherNames = others ?? [],
            Acronyms = acronyms ?? [],
            Places = place is null ? [] : [place],
            Topics = topics ?? [],
            Descriptions = descriptions ?? [],
        };
}
