using System.Text;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Committees;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;
using CsCheck;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public sealed class CsvFileTests : IDisposable
{
    // Never asked to write: it only says which columns there are.
    private static readonly CommitteeImport Import = new(null!);
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("slug,classification,name_ar\na,union,لجنة\n")]
    [InlineData("\uFEFFslug,classification,name_ar\na,union,لجنة\n")] // a byte order mark, as Excel writes
    [InlineData("slug,classification,name_ar\r\na,union,لجنة\r\n")]
    [InlineData("slug,classification,name_ar\na,union,لجنة")] // no last line break
    [InlineData("\n\nslug,classification,name_ar\n\na,union,لجنة\n\n\n")]
    [InlineData("slug , classification,name_ar\n a ,union,\" لجنة \"\n")]
    [InlineData("name_ar,classification,slug\nلجنة,union,a\n")]
    public void Reads_the_same_row_however_the_file_was_saved(string text)
    {
        var (row, problems) = Assert.Single(Read(text));
        Assert.Empty(problems);
        Assert.Equal(("a", "union", "لجنة"), (row["slug"], row["classification"], row["name_ar"]));
    }

    [Fact]
    public void Reads_quotes_commas_and_line_breaks_within_a_cell_and_counts_lines_of_the_file()
    {
        var rows = Read("slug,classification,description_en\na,union,\"one, \"\"two\"\"\nthree\"\nb,union,x\n").ToList();
        Assert.Equal("one, \"two\"\nthree", rows[0].Row["description_en"]);
        Assert.Equal([2, 4], rows.Select(row => row.Row.Line));
    }

    [Fact]
    public void Knows_an_empty_cell_from_a_column_that_the_file_lacks()
    {
        var row = Assert.Single(Read("slug,classification,website\na,union,\n")).Row;
        Assert.Equal((true, null, false), (row.Has("website"), row["website"], row.Has("founded")));
        Assert.Equal((null, "2005"), (row.Or("website", "kept"), row.Or("founded", "2005")));
    }

    [Fact]
    public void Splits_lists()
    {
        var row = Assert.Single(Read("slug,classification,sources,profiles\na,union, https://a.example/ | https://b.example/ ||,\n")).Row;
        Assert.Equal(["https://a.example/", "https://b.example/"], row.List("sources"));
        Assert.Empty(row.List("profiles"));
        Assert.Empty(row.List("languages"));
    }

    [Theory]
    [InlineData("a,union", 2), InlineData("a,union,x,y", 4)]
    public void Says_of_a_ragged_row_how_many_cells_it_has_and_reads_on(string ragged, int cells)
    {
        var rows = Read($"slug,classification,name_en\n{ragged}\nb,union,B\n").ToList();
        Assert.Equal(("Ragged", cells, 3), (rows[0].Problems[0].Code, rows[0].Problems[0].Arguments[0], rows[0].Problems[0].Arguments[1]));
        Assert.Empty(rows[1].Problems);
        Assert.Equal(3, rows[1].Row.Line);
    }

    [Fact]
    public void Names_the_line_and_column_that_are_not_utf8_and_reads_on()
    {
        // «é» in Windows-1252.
        File.WriteAllBytes(file, [.. "slug,classification,name_en\na,union,Comit"u8, 0xE9, .. "\nb,union,Comité\n"u8]);
        var rows = CsvFile.Read(file, Import).ToList();
        Assert.Equal((2, "name_en", "NotUtf8"), (rows[0].Row.Line, rows[0].Problems[0].Field, rows[0].Problems[0].Code));
        Assert.Empty(rows[1].Problems);
    }

    [Fact]
    public void Reads_utf16_when_its_byte_order_mark_says_so()
    {
        File.WriteAllText(file, "slug,classification,name_ar\na,union,لجنة\n", Encoding.Unicode);
        Assert.Equal("لجنة", Assert.Single(CsvFile.Read(file, Import)).Row["name_ar"]);
    }

    [Fact]
    public void Stops_at_a_quotation_mark_that_is_never_closed_and_says_so()
    {
        var rows = Read("slug,classification,name_en\na,union,A\nb,union,\"open\n" + string.Concat(Enumerable.Repeat("c,union,C\n", 20_000))).ToList();
        Assert.Empty(rows[0].Problems);
        Assert.Equal((3, "CellTooLong"), (rows[1].Row.Line, rows[1].Problems[0].Code));
        Assert.Equal(2, rows.Count);
    }

    [Theory]
    [InlineData("", "Import.Empty"), InlineData("\n\n", "Import.Empty")]
    [InlineData("slug\na\n", "Import.MissingColumns"), InlineData("a,union\n", "Import.UnknownColumns")]
    [InlineData("slug,classification,phone,e-mail\n", "Import.UnknownColumns")]
    [InlineData("slug,classification,slug\n", "Import.ColumnTwice")]
    [InlineData("slug;classification\na;union\n", "Import.UnknownColumns")]
    public void Refuses_a_file_whose_header_is_wrong(string text, string key) =>
        Assert.Equal(key, Assert.Throws<OperatorException>(() => Read(text).ToList()).Key);

    [Fact]
    public void Names_the_columns_that_are_unknown() =>
        Assert.Equal("phone, e-mail", Assert.Throws<OperatorException>(() => Read("slug,classification,phone,e-mail\n").ToList()).Arguments[1]);

    [Fact]
    public void Refuses_a_file_that_is_not_there() =>
        Assert.Equal("Import.NoFile", Assert.Throws<OperatorException>(() => CsvFile.Read("/nowhere/committees.csv", Import).ToList()).Key);

    [Fact]
    public void Cleans_every_cell() =>
        Assert.Equal("gnorts", Assert.Single(Read("slug,classification,name_en\na,union,\u202Egnorts\u202C\n")).Row["name_en"]);

    [Fact]
    public void Reads_any_text_as_a_cell_that_was_quoted() =>
        // A leading apostrophe keeps spreadsheets from reading a formula; it is not part of the text.
        Gen.String.Where(text => FieldRules.Clean(text)?.StartsWith('\'') != true).Sample(text =>
        {
            var row = Assert.Single(Read($"slug,classification,name_en\na,union,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")).Row;
            return row["name_en"] == FieldRules.Clean(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        }, iter: 1_000, threads: 1);

    private IEnumerable<(CsvRow Row, IReadOnlyList<Problem> Problems)> Read(string text)
    {
        File.WriteAllText(file, text);
        return CsvFile.Read(file, Import);
    }
}
