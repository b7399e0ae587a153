using System.Text.Json;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>
/// Writes names, terms and their keys on SQLite, one statement for all of a kind: a statement each, of which a commit has thousands, costs more
/// than what it writes. (On PostgreSQL statements travel together anyway.)
/// </summary>
internal sealed class SqliteTermEdits(WriteTransaction transaction)
{
    public async Task Write(List<KeyValuePair<string, int>> terms, List<KeyValuePair<(string Word, string Other), int>> pairs, List<(string Folded, long Document)> names)
    {
        await Run("insert into search_names (folded, document) select value ->> 0, value ->> 1 from json_each(@rows)",
            names.OrderBy(name => name.Folded, StringComparer.Ordinal).Select(name => new object[] { name.Folded, name.Document }));
        await Run("""
            insert into search_pairs (word, other, documents) select value ->> 0, value ->> 1, value ->> 2 from json_each(@rows) where true
            on conflict (word, other) do update set documents = search_pairs.documents + excluded.documents
            """, pairs.Select(pair => new object[] { pair.Key.Word, pair.Key.Other, pair.Value }));
        if (terms.Count == 0) return;

        var counts = await transaction.Connection.QueryAsync<(long Id, string Term, long Documents)>("""
            insert into search_terms (term, documents) select value ->> 0, value ->> 1 from json_each(@rows) where true
            on conflict (term) do update set documents = search_terms.documents + excluded.documents
            returning id, term, documents
            """, new { rows = JsonSerializer.Serialize(terms.Select(term => new object[] { term.Key, term.Value })) });
        var changes = terms.ToDictionary(StringComparer.Ordinal);
        // The count of a new term is what was just added to it. In the order of the table, whose pages then fill one after the other.
        var added = counts.Where(count => count.Term.Length > 0 && changes.GetValueOrDefault(count.Term) == count.Documents).ToList();
        await Run("insert or ignore into search_keys (key, term) select value ->> 0, value ->> 1 from json_each(@rows)",
            Spread.Over(added, count => (count.Id, Keys: TermKeys.Of(count.Term))).SelectMany(term => term.Keys, (term, key) => (key, term.Id)).Order()
                .Select(pair => new object[] { pair.key, pair.Id }));
    }

    private async Task Run(string sql, IEnumerable<object[]> rows)
    {
        var list = rows.ToList();
        if (list.Count > 0) await transaction.Connection.ExecuteAsync(sql, new { rows = JsonSerializer.Serialize(list) });
    }
}
