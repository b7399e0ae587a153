using BoycottDirectory.Decisions;
using BoycottDirectory.Importing;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Repair;

/// <summary>
/// Takes personal data out of an entry and all that is kept about it: every revision, proposals and what was said about them, words of decisions, the
/// search index, what editors are writing and have brought to be imported, and what the database's files keep of deleted rows. That something was taken out stays on record; what it was does not.
/// </summary>
public sealed class RedactEdits(Database database, RepairQueries entries, SnapshotEdits snapshots, DecisionEdits decisions, VisibilityEdits visibility, PrivateFields secrets, ImportFiles uploads, TimeProvider clock)
{
    /// <summary>Takes a text out wherever it stands about an entry. <see cref="Change.Same"/> when it stands nowhere.</summary>
    public async Task<Outcome> Redact(string kind, long entryId, string text, RepairOrder order)
    {
        if (text.Length < Redaction.Shortest) return Outcome.Refused(new Problem("text", "RedactShort", Redaction.Shortest));

        var outcome = await Write(kind, entryId, order, "redacted", async (transaction, entry, origin) =>
        {
            var present = Redaction.InPresent(entry.Snapshot, text);
            if (present != entry.Snapshot) Must(await snapshots.Put(transaction, new SnapshotChange(kind, entryId, entry.Slug, entry.Revision, present), origin));
            await transaction.Connection.ExecuteAsync("delete from search_misses where lower(query) like @like escape '\\'", new { like = $"%{Escaped(text)}%" });
            await Drafts(transaction, entry, fields => Redaction.InPast(fields, text));
            await ImportedRows(transaction, text);
            return await Past(transaction, entry, snapshot => Redaction.InPast(snapshot, text), words => Redaction.Of(words, text));
        });
        if (outcome.Problems.Count == 0) uploads.RemoveWith(text);
        return outcome;
    }

    /// <summary>Takes every word out of an entry and its past, and the entry out of sight for ever. It cannot be brought back.</summary>
    public Task<Outcome> Erase(string kind, long entryId, RepairOrder order) => Write(kind, entryId, order, "erased", async (transaction, entry, origin) =>
    {
        var empty = Redaction.OfAllWords(entry.Snapshot);
        if (empty != entry.Snapshot) Must(await snapshots.Put(transaction, new SnapshotChange(kind, entryId, entry.Slug, entry.Revision, empty), origin));
        await Past(transaction, entry, Redaction.OfAllWords, _ => Redaction.Mark);
        await transaction.Connection.ExecuteAsync("delete from editor_drafts where what = @what", new { what = What(entry) });
        if (visibility.Knows(kind)) await visibility.Set(transaction, new VisibilityChange(kind, entryId, Visibility.Erased, origin) { Submission = await Newest(transaction, kind, entryId) });
        return true;
    });

    private async Task<Outcome> Write(string kind, long entryId, RepairOrder order, string outcome, Func<WriteTransaction, RepairEntry, Origin, Task<bool>> change)
    {
        try
        {
            var found = await database.Write(async transaction =>
            {
                if (await entries.Find(transaction, kind, entryId) is not { } entry || entry.Level == Visibility.Erased) throw new RefusedException(new Problem("", "CannotRedact"));

                // What the log says of it must not say it again.
                var origin = order.Origin(outcome);
                var before = await Newest(transaction, kind, entryId);
                if (!await change(transaction, entry, origin) && await Newest(transaction, kind, entryId) == before) return false;
                if (await Newest(transaction, kind, entryId) == before) await Record(transaction, entry, origin);
                transaction.Touch(kind, entry.Slug);
                transaction.CatalogueChanges();
                return true;
            });
            if (!found) return Outcome.Of(Change.Same);

            await Sweep();
            return Outcome.Of(Change.Changed);
        }
        catch (RefusedException refused)
        {
            return Outcome.Refused([.. refused.Problems]);
        }
    }

    private async Task<bool> Past(WriteTransaction transaction, RepairEntry entry, Func<string, string> snapshotOf, Func<string, string> wordsOf)
    {
        var (connection, found, now) = (transaction.Connection, false, clock.GetUtcNow());
        foreach (var (id, number, snapshot) in (await connection.QueryAsync<(long, long, string)>("select id, number, snapshot from revisions where kind = @Kind and entry_id = @EntryId", entry)).ToList())
        {
            var cut = snapshotOf(snapshot);
            if (cut == snapshot) continue;

            found = true;
            await connection.ExecuteAsync("update revisions set snapshot = @cut where id = @id", new { cut, id });
            // The newest revision is without it by itself; only past ones have lost something.
            await connection.ExecuteAsync("insert into redactions (kind, entry_id, number, redacted_at) values (@Kind, @EntryId, @number, @now)", new { entry.Kind, entry.EntryId, number, now });
        }

        foreach (var sent in (await connection.QueryAsync<Kept>("""
            select id, snapshot, words, private as hidden from submissions where kind = @Kind and (entry_id = @EntryId or entry_slug = @Slug)
            """, entry)).ToList())
        {
            var (snapshot, words, hidden) = (sent.Snapshot is null ? null : snapshotOf(sent.Snapshot), Secret(sent.Words, wordsOf), Secret(sent.Hidden, wordsOf));
            if (snapshot != sent.Snapshot || words != sent.Words || hidden != sent.Hidden)
            {
                found = true;
                await connection.ExecuteAsync("update submissions set snapshot = @snapshot, words = @words, private = @hidden where id = @Id", new { sent.Id, snapshot, words, hidden });
            }

            // A yes to contents that are no more says nothing.
            if (snapshot != sent.Snapshot) await connection.ExecuteAsync("delete from approvals where submission_id = @Id", sent);
            found |= await Texts(transaction, "submission_messages", "words", "submission_id = @Id", sent, words => Secret(words, wordsOf)!);
        }

        found |= await Texts(transaction, "decision_texts", "words", "decision_id in (select id from decisions where kind = @Kind and entry_id = @EntryId)", entry, wordsOf, "decision_id");
        found |= await Texts(transaction, "editor_notes", "note", "kind = @Kind and entry_id = @EntryId", entry, wordsOf, "entry_id");
        return found;
    }

    // What somebody is writing goes on without it.
    private async Task Drafts(WriteTransaction transaction, RepairEntry entry, Func<string, string> fieldsOf)
    {
        foreach (var (account, fields) in (await transaction.Connection.QueryAsync<(long, string)>("select user_id, fields from editor_drafts where what = @what", new { what = What(entry) })).ToList())
            await transaction.Connection.ExecuteAsync("update editor_drafts set fields = @cut where user_id = @account and what = @what and fields = @fields", new { cut = Secret(fields, fieldsOf), account, what = What(entry), fields });
    }

    private static string What(RepairEntry entry) => $"{entry.Kind}/{entry.Slug}";

    private static async Task ImportedRows(WriteTransaction transaction, string text)
    {
        foreach (var (job, position, entry, problems) in (await transaction.Connection.QueryAsync<(long, int, string, string?)>("""
            select job_id, position, entry, problems from import_rows where lower(entry) like @like escape '\' or lower(problems) like @like escape '\'
            """, new { like = $"%{Escaped(text)}%" })).ToList())
        {
            await transaction.Connection.ExecuteAsync("update import_rows set entry = @entry, problems = @problems where job_id = @job and position = @position",
                new { job, position, entry = Redaction.Of(entry, text), problems = problems is null ? null : Redaction.InPast(problems, text) });
        }
    }

    private static async Task<bool> Texts(WriteTransaction transaction, string table, string column, string where, object key, Func<string, string> wordsOf, string id = "id")
    {
        var found = false;
        foreach (var (row, text) in (await transaction.Connection.QueryAsync<(long, string)>($"select {id}, {column} from {table} where {where}", key)).ToList())
        {
            var cut = wordsOf(text);
            if (cut == text) continue;

            found = true;
            await transaction.Connection.ExecuteAsync($"update {table} set {column} = @cut where {id} = @row and {column} = @text", new { cut, row, text });
        }

        return found;
    }

    // Encrypted words are read, cut and encrypted again; what does not change keeps its cipher.
    private string? Secret(string? cipher, Func<string, string> wordsOf)
    {
        if (cipher is null) return null;

        var words = secrets.Unprotect(cipher);
        var cut = wordsOf(words);
        return cut == words ? cipher : secrets.Protect(cut);
    }

    private async Task Record(WriteTransaction transaction, RepairEntry entry, Origin origin)
    {
        var submission = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into submissions (type, kind, entry_id, entry_slug, channel, state, submitted_at, author_id)
            values ('redaction', @Kind, @EntryId, @Slug, 'editor', 'accepted', @now, @Author) returning id
            """, new { entry.Kind, entry.EntryId, entry.Slug, origin.Author, now = clock.GetUtcNow() });
        await decisions.Decide(transaction, new Decision(submission, entry.Kind, entry.EntryId, origin.Outcome, origin.Reason) { Words = origin.Words, DecidedBy = origin.Author });
    }

    private static Task<long> Newest(WriteTransaction transaction, string kind, long entryId) =>
        transaction.Connection.ExecuteScalarAsync<long>("select max(id) from submissions where kind = @kind and entry_id = @entryId", new { kind, entryId });

    // Words that only the past had are words of the index's vocabulary still; and a database keeps what it deletes until the place is used again.
    private async Task Sweep()
    {
        await database.Write(transaction => transaction.Connection.ExecuteAsync("""
            delete from search_keys where term in (select id from search_terms where documents <= 0);
            delete from search_terms where documents <= 0;
            delete from search_pairs where documents <= 0
            """));
        await database.Sweep();
    }

    private static string Escaped(string text) =>
        text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static void Must(Outcome outcome)
    {
        if (outcome.Problems.Count > 0) throw new RefusedException([.. outcome.Problems]);
    }

    private sealed record Kept
    {
        public long Id { get; init; }

        public string? Snapshot { get; init; }

        public string? Words { get; init; }

        public string? Hidden { get; init; }
    }
}
