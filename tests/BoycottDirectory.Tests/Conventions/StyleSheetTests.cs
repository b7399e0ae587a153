using System.Text.RegularExpressions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Conventions;

/// <summary>One style sheet serves both directions, and nothing comes from elsewhere.</summary>
public partial class StyleSheetTests
{
    [Fact]
    public void Speaks_of_start_and_end_and_never_of_left_and_right() => AssertNone(Physical());

    [Fact]
    public void Leaves_the_direction_to_the_markup() => AssertNone(Direction());

    [Fact]
    public void Loads_nothing_from_elsewhere() => AssertNone(Foreign());

    [Fact]
    public void Spreads_no_letters() => AssertNone(LetterSpacing());

    private static void AssertNone(Regex rule)
    {
        var files = Repository.Files("wwwroot", ".css").Concat(Repository.Files("src", ".css")).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(from file in files
                     from line in Comment().Replace(Repository.Read(file), "").Split('\n', ';', '{', '}')
                     where rule.IsMatch(line)
                     select $"{file}: {line.Trim()}");
    }

    [GeneratedRegex(@"/\*(?:[^*]|\*[^/])*\*/", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(^|[\s-])(left|right)\s*:|(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)|(text-align|float|clear|caption-side)\s*:\s*(left|right)|border-(top|bottom)-(left|right)-radius|background-position[^:]*:[^;]*\b(left|right)", RegexOptions.NonBacktracking)]
    private static partial Regex Physical();

    [GeneratedRegex(@"(^|\s)direction\s*:", RegexOptions.NonBacktracking)]
    private static partial Regex Direction();

    [GeneratedRegex(@"@import|url\(\s*[""']?(https?:)?//", RegexOptions.NonBacktracking)]
    private static partial Regex Foreign();

    // Arabic letters join; space between them breaks words.
    [GeneratedRegex(@"letter-spacing\s*:\s*[^\s0n]", RegexOptions.NonBacktracking)]
    private static partial Regex LetterSpacing();
}
