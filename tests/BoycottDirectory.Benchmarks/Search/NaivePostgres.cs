using Dapper;
using Npgsql;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary>PostgreSQL's own means: the arabic and english configurations, with pg_trgm for misspellings, in one score.</summary>
internal sealed class NaivePostgres : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private NaivePostgres(NpgsqlConnection connection) => _connection = connection;

    public static async Task<NaivePostgres> Build(IEnumerable<CorpusDocument> corpus, string postgres)
    {
        var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await connection.ExecuteAsync("""
            create extension if not exists pg_trgm schema public;
            drop schema if exists naive cascade;
            create schema naive;
            create table naive.entries (id text, words tsvector, names text);
            """);
        foreach (var document in corpus)
        {
            await connection.ExecuteAsync("""
                insert into naive.entries values (@Id, setweight(to_tsvector('english', @Name), 'A') || setweight(to_tsvector('arabic', @Name), 'A')
                    || to_tsvector('english', @Place) || to_tsvector('arabic', @Place), lower(@Name))
                """, new
            {
                document.Id,
                Name = string.Join(' ', new[] { document.NameEn, document.NameAr }.Concat(document.AltEn).Concat(document.AltAr)),
                Place = $"{document.CityEn} {document.CityAr} {document.CountryEn} {document.CountryAr}",
            });
        }

        await connection.ExecuteAsync("""
            create index on naive.entries using gin (words);
            create index on naive.entries using gin (names public.gin_trgm_ops);
            analyze naive.entries;
            set pg_trgm.word_similarity_threshold = 0.4;
            """);
        return new NaivePostgres(connection);
    }

    public async Task<IReadOnlyList<string>> Ids(string query) =>
        [.. await _connection.QueryAsync<string>("""
            with q as (select replace(plainto_tsquery('english', @query)::text, '&', '|')::tsquery || replace(plainto_tsquery('arabic', @query)::text, '&', '|')::tsquery as words, lower(@query) as plain)
            select id from naive.entries, q where entries.words @@ q.words or q.plain operator(public.<%) names
            order by ts_rank(entries.words, q.words, 1) + public.word_similarity(q.plain, names) desc, id limit 10
            """, new { query = query.Replace("\0", "", StringComparison.Ordinal) })];

    public Task<long> Size() => _connection.ExecuteScalarAsync<long>("select pg_total_relation_size('naive.entries')");

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();
}
