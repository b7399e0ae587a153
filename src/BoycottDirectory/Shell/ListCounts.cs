namespace BoycottDirectory.Shell;

/// <summary>How many entries a list has, and the choices of each filter by its parameter.</summary>
public sealed record ListCounts(int Total, IReadOnlyDictionary<string, IReadOnlyList<FilterChoice>> Choices)
{
    public static ListCounts None { get; } = new(0, new Dictionary<string, IReadOnlyList<FilterChoice>>());
}

/// <summary>One choice of a filter and how many entries it would leave.</summary>
public sealed record FilterChoice
{
    public string Value { get; init; } = "";

    public int Number { get; init; }
}
