using BoycottDirectory.Submissions;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Claims;

/// <summary>What a source must be to stand in the directory.</summary>
public static class SourceRules
{
    public static IReadOnlyList<string> Types { get; } =
    [
        "organisation_page", "news", "reprint", "blog", "web_page", "encyclopedia", "archive", "data", "primary_text", "un_document", "book",
        "article", "social_media",
    ];

    public static IReadOnlyList<Problem> Check(SourceEntry source) =>
    [
        .. WebAddress("url", source.Url),
        .. source.Title.Length == 0 ? [new Problem("title", "Missing")] : Length("title", source.Title, LongestName),
        .. Length("publisher", source.Publisher, LongestName),
        .. OneOf("type", source.Type, Types),
        .. PartialDate("published", source.Published),
        .. PartialDate("seen", source.Seen),
        .. WebAddress("archive_url", source.ArchiveUrl),
    ];
}
