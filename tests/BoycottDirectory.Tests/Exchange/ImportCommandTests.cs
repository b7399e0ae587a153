using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("boycott-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Prints_what_became_of_the_rows_and_each_problem_on_a_line()
    {
        var file = await Write("committees.csv", "slug,classification,country,name_en,sources\na,union,BE,A,https://a.example/\nb,union,XX,B,https://b.example/\n");

        var dry = await Run("en", "import", "committees", file, "--dry-run");
        Assert.Equal(1, dry.Code);
        Assert.Equal("committees.csv (dry run, nothing was written): 1 new, 0 changed, 0 the same, 1 refused.", dry.Output.Trim());

        var first = await Run("en", "import", "committees", file);
        Assert.Equal(1, first.Code);
        Assert.Equal("committees.csv: 1 new, 0 changed, 0 the same, 1 refused.", first.Output.Trim());
        Assert.Equal("committees.csv, line 3, country: “XX” is no country code: use the two letters of ISO 3166-1, such as PS or BE.", Assert.Single(first.ErrorLines));

        var again = await Run("ar", "import", "committees", file);
        Assert.Equal("committees.csv: 0 جديدة، 0 متغيّرة، 1 كما هي، 1 مرفوضة.", again.Output.Trim());
        Assert.StartsWith("committees.csv، السطر 3، country: ", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "committees.csv, line 2, the row: "), InlineData("ar", "committees.csv، السطر 2، السطر كله: ")]
    public async Task Says_when_a_problem_is_of_the_whole_row(string language, string words)
    {
        var run = await Run(language, "import", "committees", await Write("committees.csv", "slug,classification\na\n"));
        Assert.StartsWith(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brings_in_a_folder_with_a_file_a_kind_and_exits_with_0_when_all_is_well()
    {
        await Write("sources.csv", "url,title\nhttps://a.example/,A page\n");
        await Write("committees.csv", "slug,classification,name_en,sources\na,union,A,https://a.example/\nb,union,B,https://a.example/\n");
        await Write("links.csv", "from,to,kind,sources\na,b,member_of,https://a.example/\n");

        var run = await Run("en", "import", "all", folder);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal(
            ["sources.csv: 1 new, 0 changed, 0 the same, 0 refused.", "committees.csv: 2 new, 0 changed, 0 the same, 0 refused.", "links.csv: 1 new, 0 changed, 0 the same, 0 refused."],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("error: “people” cannot be imported", "people", "x.csv")]
    [InlineData("error: /nowhere/x.csv cannot be read", "committees", "/nowhere/x.csv")]
    [InlineData("error: /nowhere is no folder", "all", "/nowhere")]
    public async Task Says_in_one_line_what_cannot_be_imported(string line, string kind, string file)
    {
        var run = await Run("en", "import", kind, file);
        Assert.Equal(1, run.Code);
        Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("committees"), InlineData("targets", "--map", "content/mappings/table-of-companies-with-activities.yaml")]
    public async Task Says_in_one_line_that_a_file_has_no_end_of_its_first_line(string kind, params string[] rest)
    {
        var file = await Write("endless.csv", new string('x', 3_000_000));
        var run = await Run("en", ["import", kind, file, .. rest.Select(part => part.StartsWith("content", StringComparison.Ordinal) ? Repository.Path(part) : part)]);
        Assert.Equal(1, run.Code);
        Assert.Contains("line 1: a cell is too long", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "committees", "/nowhere/x.csv"), InlineData("export", "all", "/nowhere/x.zip"), InlineData("backup", "/nowhere/x.zip")]
    public async Task Says_in_one_line_that_nothing_can_be_written_to_a_folder_that_is_not_there(params string[] command)
    {
        await CommandRun.Begin(Path.Combine(folder, "data"));
        var run = await Run("en", command);
        Assert.Equal(1, run.Code);
        Assert.Contains("/nowhere/x", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(string language, params string[] arguments) =>
        CommandRun.Of(language, [.. arguments, "--data", Path.Combine(folder, "data")]);

    private async Task<string> Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}
