namespace BoycottDirectory.Benchmarks.Search;

internal static class Option
{
    /// <summary>The value after <c>--postgres</c>, or null.</summary>
    public static string? Postgres(string[] options) =>
        Array.IndexOf(options, "--postgres") is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;
}
