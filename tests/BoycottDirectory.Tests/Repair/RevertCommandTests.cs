using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Repair;

public sealed class RevertCommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("boycott-revert-").FullName;

    [Fact]
    public async Task Takes_an_import_back_by_the_name_that_it_lists()
    {
        var file = Path.Combine(data, "some.csv");
        await File.WriteAllTextAsync(file, "slug,classification,country,name_en,sources\nacme,committee,BE,Acme,https://example.org/\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await CommandRun.Of("en", "import", "committees", file, "--data", data)).Code);

        var listed = (await CommandRun.Of("en", "revert", "--list", "--data", data)).Output.Trim().Split('\t');
        Assert.Equal("1", listed[1]);
        var trial = await CommandRun.Of("en", "revert", "--batch", listed[2], "--dry-run", "--data", data);
        Assert.Contains("would take back: 0 restored, 1 removed", trial.Output, StringComparison.Ordinal);
        var done = await CommandRun.Of("ar", "revert", "--batch", listed[2], "--data", data);
        Assert.Equal(0, done.Code);
        Assert.Contains("1 أُزيلت", done.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("acme", await Exported(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nothing says what is to be taken back")]
    [InlineData("is no time", "--since", "yesterday")]
    [InlineData("There is no batch", "--batch", "nothing")]
    public async Task Says_in_one_line_what_is_wrong(string words, params string[] arguments)
    {
        await CommandRun.Begin(data);
        var run = await CommandRun.Of("en", ["revert", .. arguments, "--data", data]);
        Assert.Equal(1, run.Code);
        Assert.Contains(words, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private async Task<string> Exported()
    {
        var file = Path.Combine(data, "out.csv");
        Assert.Equal(0, (await CommandRun.Of("en", "export", "committees", file, "--data", data)).Code);
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
