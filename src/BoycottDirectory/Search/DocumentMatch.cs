namespace BoycottDirectory.Search;

/// <summary>A candidate with its features and, for the reader, how it matched.</summary>
internal sealed class DocumentMatch
{
    public required IndexRow Row { get; init; }

    /// <summary>See <see cref="Tiers"/>; smaller is better.</summary>
    public required int Tier { get; init; }

    public required float[] Features { get; init; }

    /// <summary>The score of the best name by hand-set rules, 0 to 1; the ranker's first feature.</summary>
    public required float BaseScore { get; init; }

    /// <summary>The number of the best name in the row.</summary>
    public required int BestName { get; init; }

    /// <summary>Copies of the best name's matches of each query word.</summary>
    public required WordMatch[] Words { get; init; }

    public required SearchField?[] Around { get; init; }

    public required string?[] Matched { get; init; }

    /// <summary>The ranker's score: any number, comparable within one query only.</summary>
    public float Score { get; set; }
}
