using System.Text.RegularExpressions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Conventions;

/// <summary>No words stand in markup: those would be in one language only.</summary>
public partial class MarkupTests
{
    [Fact]
    public void Has_no_words_between_its_elements() =>
        Assert.Empty(from file in Repository.Files("src/BoycottDirectory", ".razor")
                     from line in Markup(Repository.Read(file)).Split('\n')
                     where WordsBetweenElements().IsMatch(line) || LineOfWords().IsMatch(line)
                     select $"{file}: {line.Trim()}");

    [Fact]
    public void Has_no_words_in_attributes_that_people_meet() =>
        Assert.Empty(from file in Repository.Files("src/BoycottDirectory", ".razor")
                     from Match match in WordsInAttribute().Matches(Markup(Repository.Read(file)))
                     select $"{file}: {match.Value}");

    [Fact]
    public void Would_notice_both()
    {
        Assert.Matches(WordsBetweenElements(), "<p>Hello there</p>");
        Assert.Matches(WordsBetweenElements(), "<b>@count</b> مرحبا <i>");
        Assert.Matches(LineOfWords(), "        Some words on a line");
        Assert.Matches(WordsInAttribute(), "<nav aria-label=\"Menu\">");
        Assert.DoesNotMatch(WordsBetweenElements(), "<p>@Text[\"Key\"] · @count</p>");
    }

    // Without code, comments, directives and expressions.
    private static string Markup(string file)
    {
        var code = file.IndexOf("\n@code", StringComparison.Ordinal);
        var markup = Comment().Replace(code < 0 ? file : file[..code], "");
        return string.Join('\n', markup.Split('\n').Where(line => !CodeLine().IsMatch(line)));
    }

    [GeneratedRegex(@"@\*[^*]*\*@|<!--[^>]*-->", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(@(page|using|inject|attribute|layout|inherits|implements|typeparam|if|foreach|for|while|switch)\b|else\b|case\b|var\b|[{}])", RegexOptions.NonBacktracking)]
    private static partial Regex CodeLine();

    [GeneratedRegex(@">[^<>@{}]*\p{L}{2}[^<>@{}()=]*<[/a-z]", RegexOptions.NonBacktracking)]
    private static partial Regex WordsBetweenElements();

    [GeneratedRegex(@"^\s*\p{L}[\p{L}\s,.;’]*$", RegexOptions.NonBacktracking)]
    private static partial Regex LineOfWords();

    [GeneratedRegex("(?i)\\s(aria-label|aria-description|aria-roledescription|placeholder|title|alt|label|data-done|data-status|data-none)=\"[^\"@]*\\p{L}[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex WordsInAttribute();
}
