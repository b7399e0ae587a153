using System.Text.Json;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Writing;

/// <summary>Keeps drafts. They are nobody's business but their author's: no submission, no revision, no log.</summary>
public sealed class EditorDraftEdits(Database database, PrivateFields secrets, TimeProvider clock)
{
    /// <summary>The longest draft, in characters of all its fields.</summary>
    public const int Longest = 400_000;

    /// <summary>How many drafts an account may have.</summary>
    public const int Most = 200;

    /// <summary>Keeps what was typed. A window that has not seen what another one saved since does not overwrite it.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="draft">The draft; its number is the one that the window saw last, 0 for none.</param>
    /// <param name="writer">What tells the window from others.</param>
    /// <param name="over">Somebody has been told of the other window and wants this one's text.</param>
    public Task<DraftSaved> Save(long account, EditorDraft draft, string writer, bool over = false) => database.Write(async transaction =>
    {
        if (draft.Fields.Sum(field => field.Key.Length + field.Value.Length) > Longest) return new(DraftState.TooLong);

        var connection = transaction.Connection;
        if (await connection.ExecuteScalarAsync<long>("select count(*) from editor_drafts where user_id = @account and what <> @What", new { account, draft.What }) >= Most)
            return new(DraftState.TooMany);

        var now = clock.GetUtcNow();
        var number = await connection.ExecuteScalarAsync<long?>("""
            insert into editor_drafts (user_id, what, path, fields, writer, number, saved_at) values (@account, @What, @Path, @sealed, @writer, @Number + 1, @now)
            on conflict (user_id, what) do update
              set path = excluded.path, fields = excluded.fields, writer = excluded.writer, number = editor_drafts.number + 1, saved_at = excluded.saved_at
              where editor_drafts.writer = excluded.writer or editor_drafts.number = @Number or @over
            returning number
            """, new { account, draft.What, draft.Path, draft.Number, writer, over, now, @sealed = secrets.Protect(JsonSerializer.Serialize(draft.Fields)) });
        return number is { } saved ? new DraftSaved(DraftState.Saved, saved, now) : new(DraftState.Elsewhere);
    });

    /// <summary>Drops a draft: it was sent, or is not wanted.</summary>
    public Task Drop(long account, string what) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("delete from editor_drafts where user_id = @account and what = @what", new { account, what }));
}

/// <summary>What became of a draft.</summary>
public enum DraftState
{
    Saved,

    /// <summary>Another window has written the same draft since.</summary>
    Elsewhere,

    TooLong,

    TooMany,
}

/// <summary>The outcome of keeping a draft.</summary>
public sealed record DraftSaved(DraftState State, long Number = 0, DateTimeOffset At = default);
