using System.Text.Json;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Writing;

/// <summary>Reads drafts. Nobody reads another's.</summary>
public sealed class EditorDraftQueries(Database database, PrivateFields secrets)
{
    /// <summary>An account's draft of something, or null.</summary>
    public async Task<EditorDraft?> Find(long account, string what)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<Row?>("""
            select d.what, d.path, d.fields as sealed, d.number, d.saved_at from editor_drafts d where d.user_id = @account and d.what = @what
            """, new { account, what }) is { } row ? Opened(row) : null;
    }

    /// <summary>An account's drafts, the newest first.</summary>
    public async Task<IReadOnlyList<EditorDraft>> Of(long account)
    {
        await using var connection = await database.OpenToRead();
        return [.. (await connection.QueryAsync<Row>("""
            select d.what, d.path, d.fields as sealed, d.number, d.saved_at from editor_drafts d where d.user_id = @account order by d.saved_at desc, d.what
            """, new { account })).Select(Opened)];
    }

    private EditorDraft Opened(Row row) => new()
    {
        What = row.What, Path = row.Path, Number = row.Number, SavedAt = row.SavedAt,
        Fields = JsonSerializer.Deserialize<Dictionary<string, string>>(secrets.Unprotect(row.Sealed))!,
    };

    private sealed record Row
    {
        public string What { get; init; } = "";

        public string Path { get; init; } = "";

        public string Sealed { get; init; } = "";

        public long Number { get; init; }

        public DateTimeOffset SavedAt { get; init; }
    }
}
