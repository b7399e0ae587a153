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
    /// <param name="engine">The engine whose language it is.</param>
    /// <param name="weights">The tsvector weights that may match on PostgreSQL; empty for all.</param>
    public string For(Engine engine, string weights = "") => engine == Engine.Sqlite
        ? string.Join(" OR ", _tokens.Select(token => $"\"{token.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(token.Prefix ? "*" : "")}"))
        : string.Join(" | ", _tokens.Select(token => TsVector.Quoted(token.Text) + (token.Prefix ? $":*{weights}" : weights.Length > 0 ? ":" + weights : "")));

    /// <summary>An expression that asks for one token of each set; no set may be empty.</summary>
    public static string All(IEnumerable<TokenSet> sets, Engine engine, string weights = "") =>
        string.Join(engine == Engine.Sqlite ? " AND " : " & ", sets.Select(set => $"({set.For(engine, weights)})"));
}
