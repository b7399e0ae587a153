using System.IO.Compression;
using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using BoycottDirectory.Exchange;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

/// <summary>What goes out, read by programs that others wrote or held against its own description.</summary>
public sealed class ValidFormatsTests(SharedSite site)
{
    [Theory]
    [InlineData("/ar/feed.atom"), InlineData("/en/feed.atom"), InlineData("/ar/committees/bnc.atom")]
    public async Task A_feed_reader_takes_the_feeds(string path)
    {
        using var xml = XmlReader.Create(new StringReader(await site.Page(path)));
        var feed = SyndicationFeed.Load(xml);
        Assert.NotEmpty(feed.Items);
        Assert.Equal(feed.Items.Max(item => item.LastUpdatedTime), feed.LastUpdatedTime);
        Assert.All(feed.Items, item => Assert.True(item.Title.Text.Length > 0 && item.Links.Single().Uri.IsAbsoluteUri && item.LastUpdatedTime.Year >= 2026));
        Assert.Equal(feed.Items.Count(), feed.Items.Select(item => item.Id).Distinct().Count());
        Assert.Equal(feed.Items.OrderByDescending(item => item.LastUpdatedTime).Select(item => item.LastUpdatedTime), feed.Items.Select(item => item.LastUpdatedTime));
    }

    [Theory]
    [InlineData("/ar/events.ics"), InlineData("/en/events.ics"), InlineData("/en/events/land-day.ics")]
    public async Task A_calendar_program_takes_the_calendars(string path)
    {
        var text = await site.Page(path);
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal("2.0", calendar.Version);
        Assert.NotEmpty(calendar.Events);
        Assert.All(calendar.Events, held =>
        {
            Assert.True(held.Uid is { Length: > 0 } && held.Summary is { Length: > 0 } && held.DtStamp is not null && held.Url is { IsAbsoluteUri: true });
            Assert.NotEmpty(held.GetOccurrences(held.Start!).Take(1));
        });
        // RFC 5545, 3.1: lines end with CRLF and have at most 75 octets.
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/committees", "?per_page=100"), InlineData("/committees/{slug}", "bnc"), InlineData("/targets", "?per_page=100"), InlineData("/targets/{slug}", "carrefour")]
    [InlineData("/campaigns", ""), InlineData("/campaigns/{slug}", "boycott-carrefour"), InlineData("/events", ""), InlineData("/events/{slug}", "land-day")]
    public async Task Answers_of_the_API_are_as_it_describes_them(string path, string what)
    {
        using var document = JsonDocument.Parse(await site.Page("/api/v1/openapi.json"));
        Assert.StartsWith("3.1.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var answer = document.RootElement.GetProperty("paths").GetProperty("/api/v1" + path).GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json");
        var schema = answer.GetProperty("schema");
        var check = new SchemaCheck(document.RootElement);

        using var real = JsonDocument.Parse(await site.Page("/api/v1" + (what.StartsWith('?') ? path + what : path.Replace("{slug}", what, StringComparison.Ordinal))));
        Assert.Empty(check.Faults(schema, real.RootElement));
        Assert.Empty(check.Faults(schema, answer.GetProperty("example")));
    }

    [Fact]
    public async Task The_data_package_is_as_its_descriptor_says()
    {
        var exports = (await site.Get<IEnumerable<CsvExport>>()).OrderBy(export => export.Order).ToList();
        using var file = new MemoryStream();
        await DataPackage.Write(file, exports, TestContext.Current.CancellationToken);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var descriptor = JsonDocument.Parse(await Bytes(zip, "datapackage.json"));
        Assert.True(descriptor.RootElement.TryGetProperty("licenses", out _));
        foreach (var resource in descriptor.RootElement.GetProperty("resources").EnumerateArray())
        {
            Assert.Matches("^[a-z0-9._-]+$", resource.GetProperty("name").GetString());
            var table = await Bytes(zip, resource.GetProperty("path").GetString()!);
            Assert.Equal(table.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(table)), resource.GetProperty("hash").GetString());
            var schema = resource.GetProperty("schema");
            var fields = schema.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).ToList();
            var header = System.Text.Encoding.UTF8.GetString(table.AsSpan(3)).Split("\r\n")[0];
            Assert.Equal(header.Split(','), fields);
            Assert.Subset(fields.ToHashSet(StringComparer.Ordinal), schema.GetProperty("primaryKey").EnumerateArray().Select(key => key.GetString()!).ToHashSet(StringComparer.Ordinal));
            // The types of Table Schema.
            Assert.All(schema.GetProperty("fields").EnumerateArray(), field => Assert.Contains(field.GetProperty("type").GetString(), new[] { "string", "integer", "number", "boolean", "date", "datetime" }));
        }
    }

    [Fact]
    public async Task The_map_s_points_have_their_longitude_first_and_lie_on_the_earth()
    {
        using var map = JsonDocument.Parse(await site.Page("/en/committees.geojson"));
        Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
        foreach (var feature in map.RootElement.GetProperty("features").EnumerateArray())
        {
            Assert.Equal("Feature", feature.GetProperty("type").GetString());
            if (feature.GetProperty("geometry") is not { ValueKind: JsonValueKind.Object } geometry) continue;
            var place = geometry.GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()).ToList();
            Assert.InRange(place[0], -180, 180);
            Assert.InRange(place[1], -90, 90);
        }
    }

    [Fact]
    public async Task The_table_of_work_is_the_same_in_all_its_forms()
    {
        using var json = JsonDocument.Parse(await site.Page("/en/who.json?country=JO"));
        var lines = json.RootElement.GetProperty("work").EnumerateArray().ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal("JO", line.GetProperty("country").GetString()));
        Assert.Equal(lines.Count + 1, (await site.Page("/en/who.csv?country=JO")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var page = await site.Page("/en/who?country=JO");
        Assert.Contains(System.Net.WebUtility.HtmlEncode(lines[0].GetProperty("committee_name").GetString()!), page, StringComparison.Ordinal);
        Assert.Contains("/en/who.csv?country=JO", page, StringComparison.Ordinal);
        foreach (var path in new[] { "/en", "/ar" })
            Assert.Contains($"href=\"{path}/who\"", await site.Page(path), StringComparison.Ordinal);
    }

    private static async Task<byte[]> Bytes(ZipArchive zip, string name)
    {
        await using var stream = await zip.GetEntry(name)!.OpenAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
