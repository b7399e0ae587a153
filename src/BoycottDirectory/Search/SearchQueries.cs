using BoycottDirectory.Storage;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>Reads the index. Each question about tokens answers with document numbers, best first, and never looks at more than a bounded number of matches.</summary>
public sealed class SearchQueries(DbConnection connection, Engine engine)
{
    /// <summary>How many matches of one question are ranked at most: a word that nearly every entry has would cost seconds.</summary>
    internal const int MostRanked = 2000;

    /// <summary>How many documents have each of these terms; terms that none has are left out. The empty term counts all documents.</summary>
    internal async Task<Dictionary<string, long>> DocumentCounts(IEnumerable<string> terms)
    {
        var counts = await connection.QueryAsync<(string Term, long Documents)>(Pick(
            sqlite: "select term, documents from search_terms where term in (select value from json_each(@terms))",
            postgres: "select term, documents from search_terms where term = any(@terms)"), new { terms = List(terms) });
        return counts.ToDictionary(count => count.Term, count => count.Documents, StringComparer.Ordinal);
    }

    /// <summary>What the directory's places teach about these words: each with its likeliest words in the other script.</summary>
    internal async Task<ILookup<string, string>> Pairs(IEnumerable<string> words)
    {
        var pairs = await connection.QueryAsync<(string Word, string Other)>(Pick(
            sqlite: "select word, other from search_pairs where word in (select value from json_each(@words)) order by documents desc limit 50",
            postgres: "select word, other from search_pairs where word = any(@words) order by documents desc limit 50"), new { words = List(words) });
        return pairs.ToLookup(pair => pair.Word, pair => pair.Other, StringComparer.Ordinal);
    }

    /// <summary>Documents with any of the words in a name, place, topic or description.</summary>
    internal Task<IEnumerable<long>> WithWords(TokenSet words, SearchFilter filter, int limit) =>
        connection.QueryAsync<long>(Pick(
            sqlite: """
                select rowid from (
                    select rowid, bm25(search_words, 3.0, 1.0, 0.5, 0.0) as rank from search_words where search_words match @match limit @most)
                order by rank limit @limit
                """,
            postgres: $"""
                select document from (
                    select document, words, context, descriptions from search_words
                    where (words @@ cast(@words as tsquery) or context @@ cast(@words as tsquery) or descriptions @@ cast(@words as tsquery)) {FacetsOn("facets", filter)}
                    limit @most) as found
                order by ts_rank(words, cast(@words as tsquery), 1) * 3 + ts_rank(context, cast(@words as tsquery), 1)
                    + ts_rank(descriptions, cast(@words as tsquery), 1) / 2 desc, document
                limit @limit
                """),
            Parameters(new { match = Match($"{{words context descriptions}} : ({words.For(engine)})", filter), words = words.For(engine), most = MostRanked, limit }, filter));

    /// <summary>Documents with a word of each set, in names, places or topics together.</summary>
    internal Task<IEnumerable<long>> WithAllWords(IReadOnlyList<TokenSet> words, SearchFilter filter, int limit)
    {
        var all = TokenSet.All(words, engine);
        return connection.QueryAsync<long>(Pick(
            sqlite: """
                select rowid from (
                    select rowid, bm25(search_words, 3.0, 1.0, 0.5, 0.0) as rank from search_words where search_words match @match limit @most)
                order by rank limit @limit
                """,
            postgres: $"""
                select document from (
                    select document, words from search_keys where words @@ cast(@words as tsquery) {FacetsOn("facets", filter)} limit @most) as found
                order by ts_rank(words, cast(@words as tsquery), 1) desc, document
                limit @limit
                """),
            Parameters(new { match = Match($"{{words context descriptions}} : ({all})", filter), words = all, most = MostRanked, limit }, filter));
    }

    /// <summary>Documents one edit away from a word: they share the word or one of its one-deletions.</summary>
    internal Task<IEnumerable<long>> WithTypos(TokenSet typos, SearchFilter filter, int limit) =>
        connection.QueryAsync<long>(Pick(
            sqlite: """
                select rowid from (
                    select rowid, bm25(search_keys, 1.0, 0.0, 0.0, 0.0) as rank from search_keys where search_keys match @match limit @most)
                order by rank limit @limit
                """,
            postgres: $"""
                select document from (
                    select document, typos from search_keys where typos @@ cast(@typos as tsquery) {FacetsOn("facets", filter)} limit @most) as found
                order by ts_rank(typos, cast(@typos as tsquery), 1) desc, document
                limit @limit
                """),
            Parameters(new { match = Match($"typos : ({typos.For(engine)})", filter), typos = typos.For(engine), most = MostRanked, limit }, filter));

    /// <summary>Documents with a name that sounds alike, or (with <paramref name="words"/>) has a translation; both count towards the rank.</summary>
    internal Task<IEnumerable<long>> WithSounds(TokenSet sounds, TokenSet words, SearchFilter filter, int limit)
    {
        var match = $"sounds : ({sounds.For(engine)})" + (words.Count == 0 ? "" : $" OR words : ({words.For(engine)})");
        return connection.QueryAsync<long>(Pick(
            sqlite: """
                select rowid from (
                    select rowid, bm25(search_keys, 0.0, 1.0, 1.0, 0.0) as rank from search_keys where search_keys match @match limit @most)
                order by rank limit @limit
                """,
            postgres: $"""
                select document from (
                    select document, sounds, words from search_keys
                    where (sounds @@ cast(@sounds as tsquery) or words @@ cast(@words as tsquery)) {FacetsOn("facets", filter)} limit @most) as found
                order by ts_rank(sounds, cast(@sounds as tsquery), 1) + ts_rank(words, cast(@words as tsquery), 1) desc, document
                limit @limit
                """),
            Parameters(new { match = Match(match, filter), sounds = sounds.For(engine), words = words.For(engine), most = MostRanked, limit }, filter));
    }

    /// <summary>Documents whose description has one of the words.</summary>
    internal Task<IEnumerable<long>> Describing(TokenSet words, int limit) =>
        connection.QueryAsync<long>(Pick(
            sqlite: "select rowid from search_words where search_words match @match limit @limit",
            postgres: "select document from search_words where descriptions @@ cast(@words as tsquery) limit @limit"),
            new { match = $"descriptions : ({words.For(engine)})", words = words.For(engine), limit });

    /// <summary>Documents with a whole name that starts with the folded text, shortest name first.</summary>
    internal Task<IEnumerable<long>> StartingWith(string folded, SearchFilter filter, int limit) =>
        connection.QueryAsync<long>($"""
            select document from (
                select document, folded from search_names where folded >= @folded and folded < @after {FacetsOfDocument(filter)} limit @most) as found
            order by length(folded), folded, document limit @limit
            """, Parameters(new { folded, after = folded + "\U0010FFFF", most = MostRanked, limit }, filter));

    /// <summary>Documents with exactly one of these folded names.</summary>
    internal Task<IEnumerable<long>> Named(IEnumerable<string> folded, SearchFilter filter, int limit) =>
        connection.QueryAsync<long>(Pick(
            sqlite: $"select document from search_names where folded in (select value from json_each(@names)) {FacetsOfDocument(filter)} limit @limit",
            postgres: $"select document from search_names where folded = any(@names) {FacetsOfDocument(filter)} limit @limit"),
            Parameters(new { names = List(folded), limit }, filter));

    /// <summary>The rows of these documents, in no order.</summary>
    internal Task<IEnumerable<IndexRow>> Rows(IEnumerable<long> documents)
    {
        // Numbers that come from the index itself: a list in the text is faster than a parameter on SQLite and the same on PostgreSQL.
        var list = string.Join(',', documents.Select(document => document.ToString(CultureInfo.InvariantCulture)));
        return connection.QueryAsync<IndexRow>(
            $"select id, kind, slug, country, classification, names, context from search_documents where id in ({list})");
    }

    /// <summary>The texts as written of a few documents.</summary>
    internal async Task<Dictionary<long, string>> Shown(IEnumerable<long> documents)
    {
        var list = string.Join(',', documents.Select(document => document.ToString(CultureInfo.InvariantCulture)));
        if (list.Length == 0) return [];
        var rows = await connection.QueryAsync<(long Id, string Shown)>($"select id, shown from search_documents where id in ({list})");
        return rows.ToDictionary(row => row.Id, row => row.Shown);
    }

    /// <summary>The fingerprint of every document in the index, by kind and slug.</summary>
    internal async Task<Dictionary<(string Kind, string Slug), string>> Fingerprints()
    {
        var rows = await connection.QueryAsync<(string Kind, string Slug, string Fingerprint)>("select kind, slug, fingerprint from search_documents");
        return rows.ToDictionary(row => (row.Kind, row.Slug), row => row.Fingerprint);
    }

    /// <summary>How many documents each part of the index has: the numbers must be equal.</summary>
    internal Task<(long Documents, long Words, long Keys, long Counted)> Sizes() =>
        connection.QuerySingleAsync<(long, long, long, long)>("""
            select (select count(*) from search_documents), (select count(*) from search_words), (select count(*) from search_keys),
                coalesce((select documents from search_terms where term = ''), 0)
            """);

    private string Pick(string sqlite, string postgres) => engine == Engine.Sqlite ? sqlite : postgres;

    private object List(IEnumerable<string> texts) => engine == Engine.Sqlite ? JsonSerializer.Serialize(texts) : texts.ToArray();

    private string Match(string expression, SearchFilter filter) =>
        string.Concat(filter.Tokens().Select(tokens => $"facets : ({tokens.For(engine)}) AND ")) + $"({expression})";

    private static string FacetsOn(string column, SearchFilter filter) =>
        string.Concat(filter.Tokens().Select((_, i) => $" and {column} @@ cast(@facets{i} as tsquery)"));

    private string FacetsOfDocument(SearchFilter filter) => filter.IsEmpty ? "" : Pick(
        sqlite: " and document in (select rowid from search_words where search_words match @facets)",
        postgres: $" and document in (select document from search_words where true {FacetsOn("facets", filter)})");

    private DynamicParameters Parameters(object values, SearchFilter filter)
    {
        var parameters = new DynamicParameters(values);
        var facets = filter.Tokens().Select(tokens => tokens.For(engine)).ToList();
        for (var i = 0; i < facets.Count; i++) parameters.Add($"facets{i}", facets[i]);
        if (facets.Count > 0) parameters.Add("facets", string.Join(" AND ", facets.Select(tokens => $"facets : ({tokens})")));
        return parameters;
    }
}
