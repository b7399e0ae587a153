using System.Text.Json;
using System.Text.Json.Serialization;
using BoycottDirectory.Search;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>A document of the benchmark's corpus; absent fields are empty.</summary>
internal sealed record CorpusDocument
{
    public required string Id { get; init; }
    public string Kind { get; init; } = "";
    public string? NameEn { get; init; }
    public string? NameAr { get; init; }
    public IReadOnlyList<string> AltEn { get; init; } = [];
    public IReadOnlyList<string> AltAr { get; init; } = [];
    public string? CityEn { get; init; }
    public string? CityAr { get; init; }
    public string? CountryEn { get; init; }
    public string? CountryAr { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The document as the site would index it; the benchmark's id stands in for the slug.</summary>
    public SearchDocument ToSearchDocument() => new()
    {
        Kind = Kind,
        Slug = Id,
        Names = Present(NameEn, NameAr),
        OtherNames = [.. AltEn, .. AltAr],
        Places = [Present(CityEn, CityAr), Present(CountryEn, CountryAr)],
        Topics = Topics,
    };

    /// <summary>The bytes of its texts in UTF-8.</summary>
    public long TextBytes() =>
        Present(NameEn, NameAr, CityEn, CityAr, CountryEn, CountryAr).Concat(AltEn).Concat(AltAr).Concat(Topics).Sum(text => (long)System.Text.Encoding.UTF8.GetByteCount(text));

    private static List<string> Present(params string?[] texts) => [.. texts.OfType<string>().Where(text => text.Length > 0)];
}

/// <summary>A query of the benchmark and the ids that answer it.</summary>
internal sealed record BenchmarkQuery
{
    public required string QId { get; init; }
    public string Cls { get; init; } = "";
    public required string Q { get; init; }
    public IReadOnlyList<string> Relevant { get; init; } = [];
}

internal sealed record QueryResult(string QId, IReadOnlyList<string> Ids);

/// <summary>Reads and writes the benchmark's files: one JSON object a line, snake_case.</summary>
internal static class BenchmarkFiles
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static List<T> Read<T>(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)];

    public static void Write<T>(string path, IEnumerable<T> rows) =>
        File.WriteAllLines(path, rows.Select(row => JsonSerializer.Serialize(row, Options)));
}
