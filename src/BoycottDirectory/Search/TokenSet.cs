using BoycottDirectory.Storage;
namespace BoycottDirectory.Search;

/// <summary>Tokens of which a document must have one, in the query language of either engine.</summary>
internal sealed class TokenSet
{
    private readonly HashSet<(string Text, bool Prefix)> _tokens = [];

    public TokenSet() { }

    public TokenSet(IEnumerable<string> tokens)
    {
        foreach (var token in tokens) Add(token);
    }

    public int Count => _tokens.Count;

    /// <summary>Adds a token, or every token that starts with it. An empty one is left out: it would match nothing and is a syntax error.</summary>
    public void Add(string token, bool prefix = false)
    {
        if (token.Length > 0) _tokens.Add((token, prefix));
    }

    /// <summary>An FTS5 expression or a tsquery; the set must not be empty.</summary>
    public string For(Engine engine) => engine == Engine.Sqlite
        ? string.Join(" OR ", _tokens.Select(token => $"\"{token.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(token.Prefix ? "*" : "")}"))
        : string.Join(" | ", _tokens.Select(token => $"'{Escaped(token.Text)}'{(token.Prefix ? ":*" : "")}"));

    /// <summary>An expression that asks for one token of each set; no set may be empty.</summary>
    public static string All(IEnumerable<TokenSet> sets, Engine engine) =>
        string.Join(engine == Engine.Sqlite ? " AND " : " & ", sets.Select(set => $"({set.For(engine)})"));

    private static string Escaped(string token) =>
        token.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
}
