using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;
using static BoycottDirectory.Submissions.FieldRules;

namespace BoycottDirectory.Claims;

/// <summary>Writes published lists.</summary>
public sealed class ListEdits(EntryEdits entries)
{
    /// <summary>Adds a list or brings the one with the same code up to date.</summary>
    public Task<Outcome> Put(ListEntry list, Origin origin, bool dryRun = false) => entries.Put(new Proposal<ListEntry>
    {
        Kind = "list", Table = "lists", Slug = list.Code, Where = "e.code = @Code", Values = new { list.Code }, Origin = origin, DryRun = dryRun,
        Change = _ => list,
        Check = (_, _) => Task.FromResult(Check(list)),
        Write = Write,
    });

    /// <summary>All that is wrong with a list.</summary>
    public static IReadOnlyList<Problem> Check(ListEntry list) =>
    [
        .. Slug("code", list.Code),
        .. list.Publisher.Length == 0 ? [new Problem("publisher", "Missing")] : Length("publisher", list.Publisher, LongestName),
        .. WebAddress("url", list.Url),
        .. list.Texts.Values.Any(words => words.Name is not null) ? Array.Empty<Problem>() : [new Problem("name_en", "NoName")],
        .. list.Texts.SelectMany(text => Length($"name_{text.Key}", text.Value.Name, LongestName)),
        .. list.Texts.SelectMany(text => Length($"note_{text.Key}", text.Value.Note, ClaimRules.LongestStatement)),
    ];

    /// <summary>A problem where there is no list of that code.</summary>
    internal static async Task<IReadOnlyList<Problem>> Missing(WriteTransaction transaction, string code, Func<string, bool>? toCome) =>
        toCome?.Invoke(code) == true || await transaction.Connection.ExecuteScalarAsync<long?>("select id from lists where code = @code", new { code }) is not null
            ? []
            : [new Problem("list", "NoList", code)];

    private static async Task<long> Write(WriteTransaction transaction, ListEntry list, long revision)
    {
        var id = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into lists (code, publisher, url, revision) values (@Code, @Publisher, @Url, @revision)
            on conflict (code) do update set publisher = excluded.publisher, url = excluded.url, revision = excluded.revision
            returning id
            """, new { list.Code, list.Publisher, list.Url, revision });
        await transaction.Connection.ExecuteAsync("delete from list_texts where list_id = @id", new { id });
        await transaction.Connection.ExecuteAsync("insert into list_texts (list_id, lang, name, note) values (@id, @Key, @Name, @Note)",
            list.Texts.Select(text => new { id, text.Key, text.Value.Name, text.Value.Note }));
        return id;
    }
}
