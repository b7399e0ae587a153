using BoycottDirectory.Storage;
using System.Data.Common;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>Writes the index inside the caller's transaction, so that an entry and its search document change together or not at all.</summary>
public sealed class SearchEdits(Engine engine)
{
    /// <summary>Puts a document in, or in place of the one with the same kind and slug.</summary>
    public async Task Put(SearchDocument document, DbTransaction transaction)
    {
        await Remove(document.Kind, document.Slug, transaction);
        var row = IndexRow.Of(document);
        var tokens = IndexTokens.Of(row, document.Descriptions);
        await Insert(row, tokens, transaction);
        await Count(TermsOf(tokens), +1, transaction);
        await CountPairs(PairsOf(row), +1, transaction);
    }

    /// <summary>Brings all documents of a kind up to date; what the index has already is not written again.</summary>
    public async Task Synchronize(string kind, IReadOnlyList<SearchDocument> documents, DbTransaction transaction)
    {
        var known = (await transaction.Connection!.QueryAsync<(string Slug, string Fingerprint)>(
            "select slug, fingerprint from search_documents where kind = @kind", new { kind }, transaction)).ToDictionary(StringComparer.Ordinal);
        foreach (var document in documents)
            if (known.GetValueOrDefault(document.Slug) != IndexRow.Of(document).Fingerprint) await Put(document, transaction);
        foreach (var gone in known.Keys.Except(documents.Select(document => document.Slug))) await Remove(kind, gone, transaction);
    }

    /// <summary>Makes the index say of one entry what its document says, or nothing when it has none; what the index has already is not written again.</summary>
    public async Task Refresh(string kind, string slug, SearchDocument? document, DbTransaction transaction)
    {
        if (document is null)
        {
            await Remove(kind, slug, transaction);
            return;
        }

        var known = await transaction.Connection!.ExecuteScalarAsync<string?>(
            "select fingerprint from search_documents where kind = @kind and slug = @slug", new { kind, slug }, transaction);
        if (known is null || known != IndexRow.Of(document).Fingerprint) await Put(document, transaction);
    }

    /// <summary>Takes a document out; one that is not in is no error.</summary>
    public async Task Remove(string kind, string slug, DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        var row = await connection.QuerySingleOrDefaultAsync<IndexRow>(
            "select id, kind, slug, country, classification, names, context, pairs from search_documents where kind = @kind and slug = @slug",
            new { kind, slug }, transaction);
        if (row is null) return;

        await Count(TermsOf(IndexTokens.Of(row, [])), -1, transaction);
        await CountPairs(PairsOf(row), -1, transaction);
        await connection.ExecuteAsync(engine == Engine.Sqlite
            ? "delete from search_words where rowid = @Id; delete from search_keys where rowid = @Id; delete from search_names where document = @Id; delete from search_documents where id = @Id"
            : "delete from search_documents where id = @Id", new { row.Id }, transaction);
    }

    /// <summary>Empties the index and fills it again. Progress counts documents.</summary>
    public async Task Rebuild(IEnumerable<SearchDocument> documents, DbTransaction transaction, IProgress<int>? progress = null)
    {
        await transaction.Connection!.ExecuteAsync(engine == Engine.Sqlite
            ? """
              delete from search_names; delete from search_documents; delete from search_terms; delete from search_pairs;
              insert into search_words(search_words) values ('delete-all');
              insert into search_keys(search_keys) values ('delete-all');
              """
            : "truncate search_documents, search_names, search_terms, search_pairs, search_words, search_keys", transaction: transaction);
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var pairs = new Dictionary<(string, string), int>();
        var done = 0;
        foreach (var document in documents)
        {
            var row = IndexRow.Of(document);
            var tokens = IndexTokens.Of(row, document.Descriptions);
            await Insert(row, tokens, transaction);
            foreach (var term in TermsOf(tokens)) terms[term] = terms.GetValueOrDefault(term) + 1;
            foreach (var pair in PairsOf(row)) pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            if (++done % 500 == 0) progress?.Report(done);
        }

        foreach (var batch in terms.GroupBy(term => term.Value))
        {
            await Count(batch.Select(term => term.Key), batch.Key, transaction);
        }

        foreach (var batch in pairs.GroupBy(pair => pair.Value))
        {
            await CountPairs(batch.Select(pair => pair.Key), batch.Key, transaction);
        }

        if (engine == Engine.Sqlite)
        {
            await transaction.Connection!.ExecuteAsync(
                "insert into search_words(search_words) values ('optimize'); insert into search_keys(search_keys) values ('optimize')", transaction: transaction);
        }

        progress?.Report(done);
    }

    // The empty term counts the documents themselves.
    private static IEnumerable<string> TermsOf(IndexTokens tokens) =>
        tokens.Words.Concat(tokens.Context).Append("").Distinct(StringComparer.Ordinal);

    // Each pair in both directions.
    private static IEnumerable<(string Word, string Other)> PairsOf(IndexRow row) =>
        row.Pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) });

    private async Task Insert(IndexRow row, IndexTokens tokens, DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        var id = await connection.ExecuteScalarAsync<long>("""
            insert into search_documents (kind, slug, country, classification, names, context, pairs, shown, fingerprint)
            values (@Kind, @Slug, @Country, @Classification, @Names, @Context, @Pairs, @Shown, @Fingerprint)
            returning id
            """, row, transaction);
        foreach (var folded in row.Names.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => name[1..]).Distinct(StringComparer.Ordinal))
        {
            await connection.ExecuteAsync("insert into search_names (folded, document) values (@folded, @id)", new { folded, id }, transaction);
        }

        await connection.ExecuteAsync(engine == Engine.Sqlite
            ? """
              insert into search_words (rowid, words, context, descriptions, facets) values (@id, @words, @context, @descriptions, @facets);
              insert into search_keys (rowid, typos, sounds, words, facets) values (@id, @typos, @sounds, @all, @facets)
              """
            : """
              insert into search_words (document, words, context, descriptions, facets)
              values (@id, array_to_tsvector(@words), array_to_tsvector(@context), array_to_tsvector(@descriptions), array_to_tsvector(@facets));
              insert into search_keys (document, typos, sounds, words, facets)
              values (@id, array_to_tsvector(@typos), array_to_tsvector(@sounds), array_to_tsvector(@all), array_to_tsvector(@facets))
              """, new
            {
                id,
                words = Column(tokens.Words),
                context = Column(tokens.Context),
                descriptions = Column(tokens.Descriptions),
                facets = Column(tokens.Facets),
                typos = Column(tokens.Typos),
                sounds = Column(tokens.Sounds),
                all = Column(tokens.Words.Concat(tokens.Context).Distinct(StringComparer.Ordinal)),
            }, transaction);
    }

    private object Column(IEnumerable<string> tokens) => engine == Engine.Sqlite ? string.Join(' ', tokens) : tokens.ToArray();

    private async Task Count(IEnumerable<string> terms, int change, DbTransaction transaction)
    {
        foreach (var batch in terms.Chunk(500))
        {
            await transaction.Connection!.ExecuteAsync(engine == Engine.Sqlite
                ? """
                  insert into search_terms (term, documents) select value, @change from json_each(@terms) where true
                  on conflict (term) do update set documents = documents + excluded.documents
                  """
                : """
                  insert into search_terms (term, documents) select term, @change from unnest(@terms) as term order by term
                  on conflict (term) do update set documents = search_terms.documents + excluded.documents
                  """, new { change, terms = engine == Engine.Sqlite ? System.Text.Json.JsonSerializer.Serialize(batch) : (object)batch }, transaction);
        }

    }

    private static async Task CountPairs(IEnumerable<(string Word, string Other)> pairs, int change, DbTransaction transaction)
    {
        foreach (var (word, other) in pairs)
        {
            await transaction.Connection!.ExecuteAsync("""
                insert into search_pairs (word, other, documents) values (@word, @other, @change)
                on conflict (word, other) do update set documents = search_pairs.documents + excluded.documents
                """, new { word, other, change }, transaction);
        }
    }
}
