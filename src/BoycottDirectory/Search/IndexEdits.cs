using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>Writes documents and gathers what they change in the names and the counts of terms, which are written once by <see cref="Flush"/>.</summary>
internal sealed class IndexEdits(WriteTransaction transaction)
{
    private readonly Engine engine = transaction.Engine;
    private readonly SortedDictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Word, string Other), int> pairs = [];
    private readonly List<(string Folded, long Document)> names = [];

    /// <summary>The rows of those documents that are in, without their texts.</summary>
    public Task<IEnumerable<IndexRow>> Known(IReadOnlyCollection<(string Kind, string Slug)> documents)
    {
        var kinds = documents.Select(document => document.Kind).ToArray();
        var slugs = documents.Select(document => document.Slug).ToArray();
        return transaction.Connection.QueryAsync<IndexRow>(engine == Engine.Sqlite
            ? """
              select d.id, d.kind, d.slug, d.country, d.classification, d.names, d.context, d.pairs, d.fingerprint
              from json_each(@keys) k cross join search_documents d on d.kind = k.value ->> 0 and d.slug = k.value ->> 1
              """
            : """
              select d.id, d.kind, d.slug, d.country, d.classification, d.names, d.context, d.pairs, d.fingerprint
              from unnest(@kinds, @slugs) as k (kind, slug) join search_documents d on d.kind = k.kind and d.slug = k.slug
              """, engine == Engine.Sqlite
                ? new { keys = System.Text.Json.JsonSerializer.Serialize(documents.Select(document => new[] { document.Kind, document.Slug })) }
                : (object)new { kinds, slugs }, transaction.Transaction);
    }

    /// <summary>Takes out documents that are in.</summary>
    public async Task Remove(IEnumerable<IndexRow> rows)
    {
        var batch = transaction.Batch();
        foreach (var row in rows)
        {
            var id = row.Id;
            Count(row, IndexTokens.Of(row, []), -1);
            foreach (var folded in FoldedNames(row)) batch.Add("delete from search_names where folded = @folded and document = @id", new { folded, id });
            batch.Add("delete from search_documents where id = @id", new { id });
            if (engine == Engine.Sqlite) batch.Add("delete from search_words where rowid = @id", new { id });
        }

        await batch.Run();
    }

    /// <summary>Puts in documents that are not in.</summary>
    public async Task Add(IReadOnlyList<(IndexRow Row, IEnumerable<string> Descriptions)> documents)
    {
        var batch = transaction.Batch();
        foreach (var (row, _) in documents)
        {
            batch.Add("""
                insert into search_documents (kind, slug, country, classification, names, context, pairs, shown, fingerprint)
                values (@Kind, @Slug, @Country, @Classification, @Names, @Context, @Pairs, @Shown, @Fingerprint)
                returning id
                """, new { row.Kind, row.Slug, row.Country, row.Classification, row.Names, row.Context, row.Pairs, row.Shown, row.Fingerprint });
        }

        var all = Spread.Over(documents, document => IndexTokens.Of(document.Row, document.Descriptions));
        foreach (var ((row, _), id, tokens) in documents.Zip(await batch.Scalars(), all))
        {
            AddWords(batch, (long)id!, row, tokens);
            Count(row, tokens, +1);
        }

        await batch.Run();
    }

    /// <summary>Writes the counts, and the keys of terms that are new.</summary>
    public async Task Flush()
    {
        var changed = terms.Where(term => term.Value != 0).ToList();
        var other = pairs.Where(pair => pair.Value != 0).ToList();
        if (engine == Engine.Sqlite) await new SqliteTermEdits(transaction).Write(changed, other, names);
        else await WriteTerms(changed, other);
        terms.Clear();
        pairs.Clear();
        names.Clear();
    }

    private async Task WriteTerms(List<KeyValuePair<string, int>> changed, List<KeyValuePair<(string Word, string Other), int>> other)
    {
        var batch = transaction.Batch();
        foreach (var (term, number) in changed)
        {
            // The count of a new term is what was just added to it.
            batch.Add("""
                insert into search_terms (term, documents) values (@term, @change)
                on conflict (term) do update set documents = search_terms.documents + excluded.documents
                returning case when documents = @change then id end
                """, new { term, change = (long)number });
        }

        foreach (var ((term, _), isNew) in changed.Zip(await batch.Scalars()))
            if (isNew is long id && term.Length > 0) batch.Add("insert into search_keys (term, keys) values (@id, @keys) on conflict do nothing", new { id, keys = TermKeys.Of(term) });
        foreach (var ((word, another), number) in other)
        {
            batch.Add("""
                insert into search_pairs (word, other, documents) values (@word, @another, @change)
                on conflict (word, other) do update set documents = search_pairs.documents + excluded.documents
                """, new { word, another, change = (long)number });
        }

        foreach (var (folded, id) in names) batch.Add("insert into search_names (folded, document) values (@folded, @id)", new { folded, id });
        await batch.Run();
    }

    private void AddWords(StatementBatch batch, long id, IndexRow row, IndexTokens tokens)
    {
        foreach (var folded in FoldedNames(row)) names.Add((folded, id));
        if (engine == Engine.Sqlite)
        {
            batch.Add("insert into search_words (rowid, words, context, descriptions, facets) values (@id, @words, @context, @descriptions, @facets)", new
            {
                id, words = Joined(tokens.Words), context = Joined(tokens.Context), descriptions = Joined(tokens.Descriptions), facets = Joined(tokens.Facets),
            });
        }
        else
        {
            batch.Add("insert into search_words (document, tokens, descriptions) values (@id, cast(@tokens as tsvector), array_to_tsvector(@descriptions))",
                new { id, tokens = TsVector.Of(tokens), descriptions = tokens.Descriptions.ToArray() });
        }
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
}
