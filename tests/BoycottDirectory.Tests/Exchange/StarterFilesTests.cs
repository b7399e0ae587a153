using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public sealed class StarterFilesTests
{
    public static TheoryData<string> Tables => [.. Repository.Files("content/catalogue", ".csv").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Tables))]
    public void The_description_of_the_starter_catalogue_names_the_columns_of_each_table(string table)
    {
        var header = File.ReadLines(Repository.Path("content", "catalogue", table)).First().TrimStart('\uFEFF');
        var line = Assert.Single(File.ReadLines(Repository.Path("content", "catalogue", "README.md")), line => line.StartsWith($"| `{table}`", StringComparison.Ordinal));
        Assert.Equal(header, line.Split('`')[^2]);
    }
}
