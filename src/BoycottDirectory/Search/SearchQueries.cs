using BoycottDirectory.Storage;
using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>Reads the index. Each question about tokens answers with document numbers, best first, and never looks at more than a bounded number of matches.</summary>
public sealed class SearchQueries(DbConnection connection, Engine engine)
{
    /// <summary>How many matches of one question are ranked at most: a word that nearly every entry has would cost seconds.</summary>
    internal const int MostRanked = 1000;

    /// <summary>Words that more entries have tell nothing, and even to count them takes long.</summary>
    internal const int TooCommon = 20_000;

    /// <summary>Ends what is asked when its time has passed; null lets it take its time.</summary>
    internal TimeLimit? Stop { get; private init; }

    /// <summary>The same questions under a time limit, which begins now.</summary>
    internal SearchQueries Within(TimeSpan time) => new(connection, engine) { Stop = new TimeLimit(connection, time) };

    /// <summary>How many documents have each of these terms; terms that none has are left out. The empty term counts all documents.</summary>
    internal async Task<Dictionary<string, long>> DocumentCounts(IEnumerable<string> terms)
    {
        var counts = await Ask<(string Term, long Documents)>(Pick(
            sqlite: "select term, documents from search_terms where term in (select value from json_each(@terms))",
            postgres: "select term, documents from search_terms where term = any(@terms)"), new { terms = List(terms) });
        return counts.ToDictionary(count => count.Term, count => count.Documents, StringComparer.Ordinal);
    }

    /// <summary>What the directory's places teach about these words: each with its likeliest words in the other script.</summary>
    internal async Task<ILookup<string, string>> Pairs(IEnumerable<string> words)
    {
        var pairs = await Ask<(string Word, string Other)>(Pick(
            sqlite: "select word, other from search_pairs where word in (select value from json_each(@words)) order by documents desc limit 50",
            postgres: "select word, other from search_pairs where word = any(@words) order by documents desc limit 50"), new { words = List(words) });
        return pairs.ToLookup(pair => pair.Word, pair => pair.Other, StringComparer.Ordinal);
    }

    /// <summary>The terms of the vocabulary that have each of these keys, and how many documents have them; of common keys only some, and of all about so many.</summary>
    internal async Task<ILookup<int, (string Term, long Documents)>> TermsWith(IReadOnlyCollection<int> keys, int most)
    {
        var each = most / 10;
        var found = await Ask<(long Key, string Term, long Documents)>(Pick(
            sqlite: """
                select k.key, t.term, t.documents
                from json_each(@keys) j cross join search_keys k on k.key = j.value cross join search_terms t on t.id = k.term
                where t.documents > 0 limit @most
                """,
            postgres: """
                select cast(j.key as bigint) as key, t.term, t.documents
                from unnest(@keys) as j (key)
                cross join lateral (select term from search_keys where keys && array[j.key] limit @each) k
                join search_terms t on t.id = k.term
                where t.documents > 0
                """), engine == Engine.Sqlite ? new { keys = JsonSerializer.Serialize(keys), most } : (object)new { keys = keys.ToArray(), each });
        return found.ToLookup(one => (int)one.Key, one => (one.Term, one.Documents));
    }

    /// <summary>Some documents with a word of each set. Ranking would count every entry that has one of them, which for words that most have takes long and tells little.</summary>
    internal Task<IEnumerable<long>> WithCommonWords(IReadOnlyList<TokenSet> words, SearchFilter filter, int limit) =>
        Ask<long>(Pick(
            sqlite: "select rowid from search_words where search_words match @match limit @limit",
            postgres: $"select document from search_words where tokens @@ cast(@words as tsquery) {FacetsOn(filter)} limit @limit"),
            Parameters(new { match = Match($"{{words context}} : ({TokenSet.All(words, engine)})", filter), words = TokenSet.All(words, engine, TsVector.Anywhere), limit }, filter));

    /// <summary>Documents with any of the words in a name, place, topic or description.</summary>
    internal Task<IEnumerable<long>> WithWords(TokenSet words, SearchFilter filter, int limit) =>
        Ask<long>(Pick(
            sqlite: Ranked,
            postgres: RankedOf($"(tokens @@ cast(@words as tsquery) or descriptions @@ cast(@described as tsquery)) {FacetsOn(filter)}")),
            Parameters(new
            {
                match = Match($"{{words context descriptions}} : ({words.For(engine)})", filter), words = words.For(engine, TsVector.Anywhere),
                described = words.For(engine), most = MostRanked, limit,
            }, filter));

    /// <summary>Documents with a word of each set, in names, places, topics or descriptions together.</summary>
    internal Task<IEnumerable<long>> WithAllWords(IReadOnlyList<TokenSet> words, SearchFilter filter, int limit) =>
        WithTokens($"{{words context descriptions}} : ({TokenSet.All(words, engine)})", TokenSet.All(words, engine, TsVector.Anywhere), filter, limit);

    /// <summary>Documents with any of these terms in a name, place or topic.</summary>
    internal Task<IEnumerable<long>> WithTerms(TokenSet terms, SearchFilter filter, int limit) =>
        WithTokens($"{{words context}} : ({terms.For(engine)})", terms.For(engine, TsVector.Anywhere), filter, limit);

    /// <summary>Documents whose description has one of the words.</summary>
    internal Task<IEnumerable<long>> Describing(TokenSet words, int limit) =>
        Ask<long>(Pick(
            sqlite: "select rowid from search_words where search_words match @match limit @limit",
            postgres: "select document from search_words where descriptions @@ cast(@words as tsquery) limit @limit"),
            new { match = $"descriptions : ({words.For(engine)})", words = words.For(engine), limit });

    /// <summary>Documents with a whole name that starts with the folded text, shortest name first.</summary>
    internal Task<IEnumerable<long>> StartingWith(string folded, SearchFilter filter, int limit) =>
        Ask<long>($"""
            select document from (
                select document, folded from search_names where folded >= @folded and folded < @after {FacetsOfDocument(filter)} limit @most) as found
            order by length(folded), folded, document limit @limit
            """, Parameters(new { folded, after = folded + "\U0010FFFF", most = MostRanked, limit }, filter));

    /// <summary>Documents with exactly one of these folded names.</summary>
    internal Task<IEnumerable<long>> Named(IEnumerable<string> folded, SearchFilter filter, int limit) =>
        Ask<long>(Pick(
            sqlite: $"select document from search_names where folded in (select value from json_each(@names)) {FacetsOfDocument(filter)} limit @limit",
            postgres: $"select document from search_names where folded = any(@names) {FacetsOfDocument(filter)} limit @limit"),
            Parameters(new { names = List(folded), limit }, filter));

    /// <summary>The rows of these documents, in no order.</summary>
    internal Task<IEnumerable<IndexRow>> Rows(IEnumerable<long> documents) =>
        Ask<IndexRow>($"select id, kind, slug, country, classification, names, context from search_documents where id {InIds}", new { ids = Ids(documents) });

    /// <summary>The texts as written of a few documents.</summary>
    internal async Task<Dictionary<long, string>> Shown(IEnumerable<long> documents)
    {
        var rows = await Ask<(long Id, string Shown)>($"select id, shown from search_documents where id {InIds}", new { ids = Ids(documents) });
        return rows.ToDictionary(row => row.Id, row => row.Shown);
    }

    /// <summary>The fingerprint of every document in the index, by kind and slug.</summary>
    internal async Task<Dictionary<(string Kind, string Slug), string>> Fingerprints()
    {
        var rows = await connection.QueryAsync<(string Kind, string Slug, string Fingerprint)>("select kind, slug, fingerprint from search_documents");
        return rows.ToDictionary(row => (row.Kind, row.Slug), row => row.Fingerprint);
    }

    /// <summary>How many documents each part of the index has: the numbers must be equal.</summary>
    internal Task<(long Documents, long Words, long Counted)> Sizes() =>
        connection.QuerySingleAsync<(long, long, long)>("""
            select (select count(*) from search_documents), (select count(*) from search_words),
                coalesce((select documents from search_terms where term = ''), 0)
            """);

    private string Pick(string sqlite, string postgres) => engine == Engine.Sqlite ? sqlite : postgres;

    private object List(IEnumerable<string> texts) => engine == Engine.Sqlite ? JsonSerializer.Serialize(texts) : texts.ToArray();

    private object Ids(IEnumerable<long> documents) => engine == Engine.Sqlite ? JsonSerializer.Serialize(documents) : documents.ToArray();

    private string InIds => Pick(sqlite: "in (select value from json_each(@ids))", postgres: "= any(@ids)");

    private static string Ranked => """
        select rowid from (
            select rowid, bm25(search_words, 3.0, 1.0, 0.5, 0.0) as rank from search_words where search_words match @match limit @most)
        order by rank limit @limit
        """;

    // Of the tsvector weights D, C, B, A.
    private const string Weights = "'{0, 0, 0.33, 1}'";

    // The matches are materialized so that the planner does not see the limit: it thinks that reading the table meets enough of them soon, where few match.
    private static string RankedOf(string condition) => $"""
        with matches as materialized (select document, tokens from search_words where {condition})
        select document from (select document, tokens from matches limit @most) as found
        order by ts_rank({Weights}, tokens, cast(@words as tsquery), 1) desc, document
        limit @limit
        """;

    // PostgreSQL takes comparing a row's words with dozens of others for as cheap as comparing two numbers, and reads the whole table rather
    // than the index; what it then thinks costly it compiles or shares out, which takes longer than the answer. Said once, with the first
    // question; the pool forgets it with the connection.
    private const string Planning = "set cpu_operator_cost = 0.25; set random_page_cost = 1.1; set jit = off; set max_parallel_workers_per_gather = 0; ";

    private bool planned = engine == Engine.Sqlite;

    private Task<IEnumerable<T>> Ask<T>(string sql, object parameters)
    {
        if (!planned) (sql, planned) = (Planning + sql, true);
        return connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: Stop?.Token ?? default));
    }

    private Task<IEnumerable<long>> WithTokens(string match, string words, SearchFilter filter, int limit) =>
        Ask<long>(Pick(
            sqlite: Ranked,
            postgres: RankedOf($"tokens @@ cast(@words as tsquery) {FacetsOn(filter)}")),
            Parameters(new { match = Match(match, filter), words, most = MostRanked, limit }, filter));

    private string Match(string expression, SearchFilter filter) =>
        string.Concat(filter.Tokens().Select(tokens => $"facets : ({tokens.For(engine)}) AND ")) + $"({expression})";

    private static string FacetsOn(SearchFilter filter) =>
        string.Concat(filter.Tokens().Select((_, i) => $" and tokens @@ cast(@facets{i} as tsquery)"));

    private string FacetsOfDocument(SearchFilter filter) => filter.IsEmpty ? "" : Pick(
        sqlite: " and document in (select rowid from search_words where search_words match @facets)",
        postgres: $" and document in (select document from search_words where true {FacetsOn(filter)})");

    private DynamicParameters Parameters(object values, SearchFilter filter)
    {
        var parameters = new DynamicParameters(values);
        var facets = filter.Tokens().Select(tokens => tokens.For(engine, TsVector.Facets)).ToList();
        for (var i = 0; i < facets.Count; i++) parameters.Add($"facets{i}", facets[i]);
        if (facets.Count > 0) parameters.Add("facets", string.Join(" AND ", facets.Select(tokens => $"facets : ({tokens})")));
        return parameters;
    }
}
