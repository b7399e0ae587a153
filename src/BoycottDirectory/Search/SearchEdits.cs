using System.Data.Common;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Search;

/// <summary>Writes the index inside the caller's transaction, so that an entry and its search document change together or not at all.</summary>
public sealed class SearchEdits(Engine engine)
{
    /// <summary>Puts a document in, or in place of the one with the same kind and slug, when the transaction commits.</summary>
    public static void Put(SearchDocument document, WriteTransaction transaction) => transaction.BeforeCommit<SearchChanges>().Put(document);

    /// <summary>Takes a document out when the transaction commits; one that is not in is no error.</summary>
    public static void Remove(string kind, string slug, WriteTransaction transaction) => transaction.BeforeCommit<SearchChanges>().Remove(kind, slug);

    /// <summary>Makes the index say of one entry what its document says, or nothing when it has none, when the transaction commits.</summary>
    public static void Refresh(string kind, string slug, SearchDocument? document, WriteTransaction transaction)
    {
        if (document is null) Remove(kind, slug, transaction);
        else Put(document, transaction);
    }

    /// <summary>Puts a document in, or in place of the one with the same kind and slug, at once.</summary>
    public Task Put(SearchDocument document, DbTransaction transaction) => Write(transaction, changes => changes.Put(document));

    /// <summary>Takes a document out at once; one that is not in is no error.</summary>
    public Task Remove(string kind, string slug, DbTransaction transaction) => Write(transaction, changes => changes.Remove(kind, slug));

    /// <summary>Whether any document of a kind is in.</summary>
    public static async Task<bool> HasAny(string kind, DbConnection connection) =>
        await connection.ExecuteScalarAsync<long>("select count(*) from search_documents where kind = @kind", new { kind }) > 0;

    /// <summary>Brings all documents of a kind up to date; what the index has already is not written again.</summary>
    public async Task Synchronize(string kind, IReadOnlyList<SearchDocument> documents, DbTransaction transaction)
    {
        var known = await transaction.Connection!.QueryAsync<string>("select slug from search_documents where kind = @kind", new { kind }, transaction);
        await Write(transaction, changes =>
        {
            foreach (var document in documents) changes.Put(document);
            foreach (var gone in known.Except(documents.Select(document => document.Slug))) changes.Remove(kind, gone);
        });
    }

    /// <summary>Empties the index and fills it again. Progress counts documents.</summary>
    public async Task Rebuild(IEnumerable<SearchDocument> documents, DbTransaction transaction, IProgress<int>? progress = null)
    {
        const int step = 500;
        await transaction.Connection!.ExecuteAsync(engine == Engine.Sqlite
            ? """
              delete from search_names; delete from search_documents; delete from search_terms; delete from search_keys; delete from search_pairs;
              insert into search_words(search_words) values ('delete-all');
              """
            : "truncate search_documents, search_names, search_terms, search_keys, search_pairs, search_words", transaction: transaction);
        var writer = new IndexEdits(new WriteTransaction(transaction.Connection!, transaction, engine));
        var done = 0;
        foreach (var some in documents.Chunk(step))
        {
            await writer.Add([.. some.Select(document => (IndexRow.Of(document), (IEnumerable<string>)document.Descriptions))]);
            await writer.Flush();
            progress?.Report(done += some.Length);
        }

        if (engine == Engine.Sqlite) await transaction.Connection!.ExecuteAsync(Compact, transaction: transaction);
    }

    // Keys come in no order, which leaves a third of each page empty; copied whole, they fill them.
    private const string Compact = """
        create temp table copied_keys (key integer not null, term integer not null, primary key (key, term)) strict, without rowid;
        insert into copied_keys select * from search_keys;
        delete from search_keys;
        insert into search_keys select * from copied_keys;
        drop table copied_keys;
        insert into search_words(search_words) values ('optimize');
        """;

    private Task Write(DbTransaction transaction, Action<SearchChanges> change)
    {
        var changes = new SearchChanges();
        change(changes);
        return changes.Write(new WriteTransaction(transaction.Connection!, transaction, engine));
    }
}
