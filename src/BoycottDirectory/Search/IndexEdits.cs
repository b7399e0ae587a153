using System.Data.Common;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>Writes documents and gathers what they change in the counts of terms, which are written once by <see cref="Flush"/>.</summary>
internal sealed class IndexEdits(DbTransaction transaction, Engine engine) : IDisposable
{
    private readonly SortedDictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Word, string Other), int> pairs = [];
    private readonly Dictionary<string, PreparedStatement> statements = new(StringComparer.Ordinal);

    /// <summary>The rows of those documents that are in, without their texts.</summary>
    public Task<IEnumerable<IndexRow>> Known(IReadOnlyCollection<(string Kind, string Slug)> documents)
    {
        var kinds = documents.Select(document => document.Kind).ToArray();
        var slugs = documents.Select(document => document.Slug).ToArray();
        return transaction.Connection!.QueryAsync<IndexRow>(engine == Engine.Sqlite
            ? """
              select d.id, d.kind, d.slug, d.country, d.classification, d.names, d.context, d.pairs, d.fingerprint
              from json_each(@keys) k cross join search_documents d on d.kind = k.value ->> 0 and d.slug = k.value ->> 1
              """
            : """
              select d.id, d.kind, d.slug, d.country, d.classification, d.names, d.context, d.pairs, d.fingerprint
              from unnest(@kinds, @slugs) as k (kind, slug) join search_documents d on d.kind = k.kind and d.slug = k.slug
              """, engine == Engine.Sqlite
                ? new { keys = System.Text.Json.JsonSerializer.Serialize(documents.Select(document => new[] { document.Kind, document.Slug })) }
                : (object)new { kinds, slugs }, transaction);
    }

    /// <summary>Takes out a document that is in.</summary>
    public async Task Remove(IndexRow row)
    {
        Count(row, IndexTokens.Of(row, []), -1);
        foreach (var folded in FoldedNames(row))
            await Run("delete from search_names where folded = @folded and document = @id", ["folded", "id"], folded, row.Id);
        await Run("delete from search_documents where id = @id", ["id"], row.Id);
        if (engine == Engine.Sqlite) await Run("delete from search_words where rowid = @id", ["id"], row.Id);
    }

    /// <summary>Puts in a document that is not in.</summary>
    public async Task Add(IndexRow row, IEnumerable<string> descriptions)
    {
        var tokens = IndexTokens.Of(row, descriptions);
        var id = (long)(await Run("""
            insert into search_documents (kind, slug, country, classification, names, context, pairs, shown, fingerprint)
            values (@kind, @slug, @country, @classification, @names, @context, @pairs, @shown, @fingerprint)
            returning id
            """, ["kind", "slug", "country", "classification", "names", "context", "pairs", "shown", "fingerprint"],
            row.Kind, row.Slug, row.Country, row.Classification, row.Names, row.Context, row.Pairs, row.Shown, row.Fingerprint))!;
        foreach (var folded in FoldedNames(row))
            await Run("insert into search_names (folded, document) values (@folded, @id)", ["folded", "id"], folded, id);
        if (engine == Engine.Sqlite)
        {
            await Run("insert into search_words (rowid, words, context, descriptions, facets) values (@id, @words, @context, @descriptions, @facets)",
                ["id", "words", "context", "descriptions", "facets"],
                id, Joined(tokens.Words), Joined(tokens.Context), Joined(tokens.Descriptions), Joined(tokens.Facets));
        }
        else
        {
            await Run("insert into search_words (document, tokens, descriptions) values (@id, cast(@tokens as tsvector), array_to_tsvector(@descriptions))",
                ["id", "tokens", "descriptions"], id, TsVector.Of(tokens), tokens.Descriptions.ToArray());
        }

        Count(row, tokens, +1);
    }

    /// <summary>Writes the counts, and the keys of terms that are new.</summary>
    public async Task Flush()
    {
        foreach (var (term, change) in terms)
        {
            if (change == 0) continue;
            // The count of a new term is what was just added to it.
            var isNew = await Run("""
                insert into search_terms (term, documents) values (@term, @change)
                on conflict (term) do update set documents = search_terms.documents + excluded.documents
                returning case when documents = @change then id end
                """, ["term", "change"], term, (long)change);
            if (isNew is long id && term.Length > 0) await AddKeys(id, TermKeys.Of(term));
        }

        foreach (var ((word, other), change) in pairs)
        {
            if (change == 0) continue;
            await Run("""
                insert into search_pairs (word, other, documents) values (@word, @other, @change)
                on conflict (word, other) do update set documents = search_pairs.documents + excluded.documents
                """, ["word", "other", "change"], word, other, (long)change);
        }

        terms.Clear();
        pairs.Clear();
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
    }

    private async Task AddKeys(long term, int[] keys)
    {
        if (engine == Engine.Postgres)
        {
            await Run("insert into search_keys (term, keys) values (@term, @keys) on conflict do nothing", ["term", "keys"], term, keys);
            return;
        }

        foreach (var key in keys) await Run("insert or ignore into search_keys (key, term) values (@key, @term)", ["key", "term"], key, term);
    }

    private static IEnumerable<string> FoldedNames(IndexRow row) =>
        row.Names.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => name[1..]).Distinct(StringComparer.Ordinal);

    private void Count(IndexRow row, IndexTokens tokens, int change)
    {
        // The empty term counts the documents themselves.
        foreach (var term in tokens.Terms.Append("")) terms[term] = terms.GetValueOrDefault(term) + change;
        // Each pair in both directions.
        foreach (var pair in row.Pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            pairs[(pair[0], pair[1])] = pairs.GetValueOrDefault((pair[0], pair[1])) + change;
            pairs[(pair[1], pair[0])] = pairs.GetValueOrDefault((pair[1], pair[0])) + change;
        }
    }

    private static string Joined(IEnumerable<string> tokens) => string.Join(' ', tokens);

    private Task<object?> Run(string sql, string[] names, params object[] values)
    {
        if (!statements.TryGetValue(sql, out var statement)) statements[sql] = statement = new PreparedStatement(transaction, sql, names);
        return statement.Run(values);
    }
}
