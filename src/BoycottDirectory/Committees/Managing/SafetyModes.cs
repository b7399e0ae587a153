namespace BoycottDirectory.Committees.Managing;

/// <summary>How carefully an entry is shown.</summary>
public static class SafetyModes
{
    /// <summary><c>open</c>; <c>country</c>: no place finer than the country, and places of events only once they begin.</summary>
    public static IReadOnlyList<string> All { get; } = ["open", "country"];
}
