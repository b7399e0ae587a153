using System.Text.RegularExpressions;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Conventions;

/// <summary>Rules that all source files keep.</summary>
public partial class SourceTests
{
    private const int LongestFile = 250;

    // Each with why it is longer.
    private static readonly string[] LongFiles = [];

    private static IEnumerable<string> CodeFiles => new[] { "src", "tests" }.SelectMany(folder => Repository.Files(folder, ".cs", ".razor"));

    [Fact]
    public void Files_are_short() =>
        Assert.Empty(CodeFiles.Except(LongFiles).Select(file => (file, lines: File.ReadLines(Repository.Path(file)).Count())).Where(one => one.lines > LongestFile));

    [Fact]
    public void No_exception_for_a_long_file_outlives_it() =>
        Assert.Empty(LongFiles.Where(file => File.ReadLines(Repository.Path(file)).Count() <= LongestFile));

    [Fact]
    public void Sql_stands_only_in_queries_edits_and_storage() =>
        Assert.Empty(from file in Repository.Files("src", ".cs", ".razor")
                     where !file.EndsWith("Queries.cs", StringComparison.Ordinal) && !file.EndsWith("Edits.cs", StringComparison.Ordinal) && !file.Contains("/Storage/", StringComparison.Ordinal)
                     let code = Repository.Read(file)
                     where code.Contains("using Dapper", StringComparison.Ordinal) || Sql().IsMatch(code)
                     select file);

    [Fact]
    public void Every_pattern_has_a_time_limit_or_cannot_backtrack() =>
        Assert.Empty(from file in Repository.Files("src", ".cs", ".razor")
                     from Match match in Pattern().Matches(Repository.Read(file))
                     where !match.Value.Contains("NonBacktracking", StringComparison.Ordinal) && !Timeout().IsMatch(match.Value)
                     select $"{file}: {match.Value}");

    [Fact]
    public void No_character_turns_the_order_of_the_source()
    {
        string[] kinds = [".cs", ".razor", ".resx", ".css", ".js", ".sql", ".csproj", ".props", ".json", ".md", ".csv", ".tsv", ".sh", ".yml", ".svg", ".txt", ".sln", ".editorconfig"];
        var files = new[] { "src", "tests", "content", "wwwroot" }.SelectMany(folder => Repository.Files(folder, kinds)).ToList();
        Assert.True(files.Count > 200);
        // Trojan Source (CVE-2021-42574). The marks alone (LRM, RLM, ALM) turn nothing over; prose and texts may need them, code does not.
        Assert.Empty(files.Where(file => Overrides().IsMatch(Repository.Read(file))));
        Assert.Empty(files.Where(file => !file.EndsWith(".resx", StringComparison.Ordinal) && !file.EndsWith(".md", StringComparison.Ordinal) && Marks().IsMatch(Repository.Read(file))));
    }

    [Fact]
    public void No_file_names_a_folder_of_one_machine() =>
        Assert.Empty(CodeFiles.Concat(Repository.Files("content", ".md", ".csv")).Where(file => MachinePath().IsMatch(Repository.Read(file))));

    [Fact]
    public void The_readme_lists_every_setting()
    {
        var table = Repository.Read("README.md").Split("## Configure")[1].Split("\n## ")[0];
        Assert.Equal(Settings.Names.Order(StringComparer.Ordinal), Row().Matches(table).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_folders_of_tests_are_folders_of_the_source()
    {
        string[] ours = ["Conventions", "Fixtures", "Language"];
        var source = Directory.EnumerateDirectories(Repository.Path("src", "BoycottDirectory")).Select(Path.GetFileName);
        var tests = Repository.Files("tests/BoycottDirectory.Tests", ".cs", ".razor").Select(file => file.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]);
        Assert.Empty(tests.Distinct().Except(ours).Except(source));
    }

    [GeneratedRegex("\"\\s*(select|insert into|update|delete from|with \\w+ as)\\s", RegexOptions.NonBacktracking)]
    private static partial Regex Sql();

    [GeneratedRegex(@"(new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split|Count)\(|\[GeneratedRegex\().*", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"TimeSpan|matchTimeout|, \d+\)", RegexOptions.NonBacktracking)]
    private static partial Regex Timeout();

    [GeneratedRegex(@"[\u202A-\u202E\u2066-\u2069]", RegexOptions.NonBacktracking)]
    private static partial Regex Overrides();

    [GeneratedRegex(@"[\u200E\u200F\u061C]", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    // Split, so that this file does not name one itself.
    [GeneratedRegex("/(wo" + "rk|ho" + "me|roo" + "t|Use" + "rs)/[a-z]", RegexOptions.NonBacktracking)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"(?m)^\| `([^`]+)` \|", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
