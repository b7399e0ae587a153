using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Exchange;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public sealed class PackageReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("boycott-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Unpacks_a_package_whose_checksums_are_right()
    {
        await Unpack(zip => Add(zip, "links.csv", "from\r\n"), ("links.csv", "from\r\n"));
        Assert.Equal("from\r\n", await File.ReadAllTextAsync(Path.Combine(folder, "out", "links.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public Task Names_the_file_whose_checksum_is_wrong() =>
        Refused("Package.Checksum", "links.csv", zip => Add(zip, "links.csv", "changed\r\n"), ("links.csv", "from\r\n"));

    [Theory]
    [InlineData("../links.csv"), InlineData("/etc/passwd"), InlineData("a/links.csv"), InlineData("..\\links.csv"), InlineData("people.csv"), InlineData("inner.zip")]
    public Task Refuses_a_file_that_no_package_holds(string name) =>
        Refused("Package.Stray", name, zip => Add(zip, name, "x"), ("links.csv", "x"));

    [Fact]
    public Task Refuses_a_link() => Refused("Package.Stray", "links.csv", zip =>
    {
        var entry = zip.CreateEntry("links.csv");
        entry.ExternalAttributes = unchecked((int)0xA1FF0000);
        using var writer = new StreamWriter(entry.Open());
        writer.Write("/etc/passwd");
    }, ("links.csv", "/etc/passwd"));

    [Fact]
    public Task Refuses_a_bomb_before_it_goes_off() => Refused("Package.TooLarge", "links.csv", zip =>
    {
        using var stream = zip.CreateEntry("links.csv").Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 40; i++) stream.Write(zeros);
    }, ("links.csv", "x"));

    [Fact]
    public Task Refuses_a_file_that_the_package_does_not_describe() =>
        Refused("Package.Stray", "sources.csv", zip => _ = Add(zip, "links.csv", "x") && Add(zip, "sources.csv", "y"), ("links.csv", "x"));

    [Fact]
    public async Task Refuses_what_is_no_zip()
    {
        var file = Path.Combine(folder, "x.zip");
        await File.WriteAllTextAsync(file, "slug\r\n", TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<OperatorException>(() => PackageReader.Unpack(file, folder, ["links"], TestContext.Current.CancellationToken));
        Assert.Equal("Package.Damaged", refusal.Key);
    }

    private async Task Refused(string key, string name, Action<ZipArchive> fill, params (string Name, string Text)[] described)
    {
        var refusal = await Assert.ThrowsAsync<OperatorException>(() => Unpack(fill, described));
        Assert.Equal((key, name), (refusal.Key, refusal.Arguments[1]));
    }

    private async Task Unpack(Action<ZipArchive> fill, params (string Name, string Text)[] described)
    {
        var file = Path.Combine(folder, "package.zip");
        await using (var stream = new FileStream(file, FileMode.CreateNew))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update))
        {
            fill(zip);
            var resources = described.Select(one =>
                $$"""{ "name": "x", "path": "{{one.Name}}", "bytes": {{Encoding.UTF8.GetByteCount(one.Text)}}, "hash": "sha256:{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(one.Text)))}}" }""");
            Add(zip, "datapackage.json", $$"""{ "resources": [{{string.Join(", ", resources)}}] }""");
        }

        await PackageReader.Unpack(file, Directory.CreateDirectory(Path.Combine(folder, "out")).FullName, ["sources", "links"], TestContext.Current.CancellationToken);
    }

    private static bool Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
        return true;
    }
}
