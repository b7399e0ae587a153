using System.Text.Json.Serialization;

namespace BoycottDirectory.Exchange;

/// <summary><c>datapackage.json</c> of Frictionless Data, as far as we write and read it.</summary>
public sealed record PackageDescriptor
{
    public string Profile { get; init; } = "tabular-data-package";

    public string Name { get; init; } = "boycott-directory";

    public string Title { get; init; } = "Boycott Directory · دليل المقاطعة";

    public string Description { get; init; } =
        "All public entries. A bar separates the values of a list; a bar inside a value stands behind a backslash. A cell that a spreadsheet program " +
        "would run as a formula stands behind an apostrophe. Keep each link with its states and each entry with its last confirmation.";

    public IReadOnlyList<PackageLicense> Licenses { get; init; } = [new("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0")];

    public IReadOnlyList<PackageResource> Resources { get; init; } = [];
}

/// <summary>A licence of a package.</summary>
public sealed record PackageLicense(string Name, string Path, string Title);

/// <summary>One table of a package.</summary>
public sealed record PackageResource
{
    public string Name { get; init; } = "";

    public string Path { get; init; } = "";

    public string Profile { get; init; } = "tabular-data-resource";

    public string? Description { get; init; }

    public string Format { get; init; } = "csv";

    public string Mediatype { get; init; } = "text/csv";

    public string Encoding { get; init; } = "utf-8";

    /// <summary>The length of the file.</summary>
    public long Bytes { get; init; }

    /// <summary><c>sha256:</c> and the hash in lower-case hexadecimal.</summary>
    public string Hash { get; init; } = "";

    public PackageSchema? Schema { get; init; }
}

/// <summary>The Table Schema of a table.</summary>
public sealed record PackageSchema
{
    public IReadOnlyList<PackageField> Fields { get; init; } = [];

    [JsonPropertyName("missingValues")]
    public IReadOnlyList<string> MissingValues { get; init; } = [""];

    [JsonPropertyName("primaryKey")]
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];
}

/// <summary>A column of a table.</summary>
public sealed record PackageField
{
    public string Name { get; init; } = "";

    public string Type { get; init; } = "string";

    public string? Description { get; init; }

    public PackageConstraints? Constraints { get; init; }
}

/// <summary>What holds for every cell of a column.</summary>
public sealed record PackageConstraints(bool Required);
