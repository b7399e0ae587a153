using BoycottDirectory.Exchange;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public sealed class CsvCellsTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")"), InlineData("+1"), InlineData("@SUM(A1)"), InlineData("-cmd|' /C calc'!A0"), InlineData("＝1+1"), InlineData("'=already")]
    public void Neutralises_what_a_spreadsheet_program_would_run(string value)
    {
        Assert.Equal('\'', CsvCells.Guard(value)[0]);
        Assert.Equal(value, CsvCells.Restore(CsvCells.Guard(value)));
    }

    [Theory]
    [InlineData("-73.58"), InlineData("plain"), InlineData("'quoted'"), InlineData("لجنة"), InlineData("a=b")]
    public void Leaves_other_values_as_they_are(string value)
    {
        Assert.Equal(value, CsvCells.Guard(value));
        Assert.Equal(value, CsvCells.Restore(value));
    }

    [Fact]
    public void Gives_back_any_value() =>
        Gen.String[Gen.OneOf(Gen.Char["='+-@\t|\\\""], Gen.Char), 0, 20].Sample(value => value.Length == 0 || CsvCells.Restore(CsvCells.Guard(value)) == value);

    [Fact]
    public void Gives_back_any_list() =>
        Gen.String[Gen.Char["|\\ab "], 1, 8].Array[0, 6].Sample(values =>
        {
            string[] kept = [.. values.Select(value => value.Trim()).Where(value => value.Length > 0)];
            Assert.Equal(kept, CsvCells.Split(CsvCells.Join(kept)));
        });
}
