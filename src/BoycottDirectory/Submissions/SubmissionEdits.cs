using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Submissions;

/// <summary>Takes in what people send, and what they say about it afterwards.</summary>
public sealed class SubmissionEdits(PrivateFields secrets, AccessTokens tokens, Outbox outbox, MailboxEdits mailboxes, TimeProvider clock)
{
    /// <summary>Takes a submission in and returns the reference of its status page. One whose sender is not confirmed waits for the link in the letter that this sends.</summary>
    public async Task<string> Send(WriteTransaction transaction, NewSubmission submission)
    {
        var reference = SecretToken.New();
        var confirmed = submission.Confirmed || submission.Mailbox is null;
        var id = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into submissions (type, kind, entry_id, entry_slug, channel, snapshot, based_on, state, submitted_at, reference, mailbox_id, words, private, marks, author_id)
            values (@Type, @Kind, @entry, @Slug, @Channel, @Snapshot, @BasedOn, @state, @now, @reference, @Mailbox, @words, @hidden, @marks, @Author)
            returning id
            """, new
        {
            submission.Type, submission.Kind, submission.Slug, submission.Channel, submission.Snapshot, submission.BasedOn, submission.Mailbox, submission.Author, reference,
            entry = await EntryId(transaction, submission.Kind, submission.Slug), now = clock.GetUtcNow(),
            state = confirmed ? SubmissionStates.Pending : SubmissionStates.Unconfirmed,
            words = submission.Words is null ? null : secrets.Protect(submission.Words), hidden = submission.Private is null ? null : secrets.Protect(submission.Private),
            marks = submission.Marks.Count == 0 ? null : string.Join(' ', submission.Marks),
        });
        if (submission.Mailbox is { } mailbox)
            await (confirmed ? SendReceived(transaction, mailbox, submission.Snapshot, submission.Slug, reference) : SendConfirmation(transaction, id, mailbox, submission));
        return reference;
    }

    /// <summary>Confirms the mailbox of a submission by the token of our letter, and hands it to the editors. Null when the token gives nothing.</summary>
    public async Task<string?> Confirm(WriteTransaction transaction, string token)
    {
        if (await tokens.Redeem(transaction, token, TokenPurpose.ConfirmSubmission) is not { MailboxId: { } mailbox, SubjectId: { } id }) return null;

        await mailboxes.Confirm(transaction, mailbox);
        var sent = await transaction.Connection.QuerySingleOrDefaultAsync<Sent?>("""
            update submissions set state = 'pending', submitted_at = @now where id = @id and state = 'unconfirmed' returning reference, snapshot, entry_slug
            """, new { id, now = clock.GetUtcNow() });
        if (sent is null) return await transaction.Connection.ExecuteScalarAsync<string?>("select reference from submissions where id = @id", new { id });

        await SendReceived(transaction, mailbox, sent.Snapshot, sent.EntrySlug, sent.Reference);
        return sent.Reference;
    }

    /// <summary>Takes an undecided submission back. False when it was decided already or is unknown.</summary>
    public async Task<bool> Withdraw(WriteTransaction transaction, string reference) =>
        await transaction.Connection.ExecuteAsync("""
            update submissions set state = 'withdrawn', words = null, private = null where reference = @reference and state in ('unconfirmed', 'pending', 'asked')
            """, new { reference }) == 1;

    /// <summary>The sender answers an editor's question; the submission is the editors' again. False when nothing was asked.</summary>
    public async Task<bool> Answer(WriteTransaction transaction, string reference, string words)
    {
        var id = await transaction.Connection.ExecuteScalarAsync<long?>(
            "update submissions set state = 'pending' where reference = @reference and state = 'asked' returning id", new { reference });
        if (id is not null) await AddMessage(transaction, id.Value, "sender", words);
        return id is not null;
    }

    /// <summary>The sender asks that somebody else looks at a refusal; once. Returns the appeal's own reference.</summary>
    public async Task<string?> Appeal(WriteTransaction transaction, Submission refused, string words)
    {
        // The time of the decision is in the page's condition; here only that it is the first.
        if (await transaction.Connection.ExecuteScalarAsync<long>("""
            select count(*) from submissions where type = 'appeal' and kind = @Kind and entry_slug = @EntrySlug and mailbox_id = @MailboxId and state in ('pending', 'asked')
            """, refused) > 0) return null;

        return await Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Appeal, Kind = refused.Kind, Slug = refused.EntrySlug, Channel = refused.Channel, Snapshot = refused.Snapshot, BasedOn = refused.BasedOn,
            Mailbox = refused.MailboxId, Confirmed = true, Words = words,
        });
    }

    /// <summary>An editor asks the sender something. False when the submission was decided already.</summary>
    internal async Task<bool> Ask(WriteTransaction transaction, long id, string words)
    {
        if (!await Move(transaction, id, SubmissionStates.Asked)) return false;

        await AddMessage(transaction, id, "editor", words);
        return true;
    }

    /// <summary>Moves an open submission to another state. False when it was decided already.</summary>
    internal static async Task<bool> Move(WriteTransaction transaction, long id, string state) =>
        await transaction.Connection.ExecuteAsync("update submissions set state = @state where id = @id and state in ('pending', 'asked')", new { id, state }) == 1;

    /// <summary>Notes which entry a submission has become.</summary>
    internal static async Task<long?> Settle(WriteTransaction transaction, Submission submission)
    {
        // An editor may have given the entry another slug than was asked for.
        var entry = await transaction.Connection.ExecuteScalarAsync<long?>("select entry_id from revisions where submission_id = @Id", submission)
            ?? await EntryId(transaction, submission.Kind, submission.EntrySlug);
        await transaction.Connection.ExecuteAsync("update submissions set entry_id = @entry where id = @Id", new { submission.Id, entry });
        return entry;
    }

    // An entry that exists has revisions, whatever its kind.
    private static Task<long?> EntryId(WriteTransaction transaction, string kind, string slug) =>
        transaction.Connection.ExecuteScalarAsync<long?>("""
            select r.entry_id from revisions r join submissions s on s.id = r.submission_id
            where s.kind = @kind and s.entry_slug = @slug and r.kind = @kind order by r.id desc limit 1
            """, new { kind, slug });

    private Task AddMessage(WriteTransaction transaction, long id, string sender, string words) =>
        transaction.Connection.ExecuteAsync("insert into submission_messages (submission_id, sender, words, sent_at) values (@id, @sender, @words, @now)",
            new { id, sender, words = secrets.Protect(words), now = clock.GetUtcNow() });

    private async Task SendConfirmation(WriteTransaction transaction, long id, long mailbox, NewSubmission submission)
    {
        // It waits unseen, and is forgotten with all that nobody confirms.
        if (await tokens.HasEnoughLetters(transaction, mailbox)) return;

        var token = await tokens.Issue(transaction, TokenPurpose.ConfirmSubmission, mailbox, "submission", id);
        await outbox.Send(transaction, new Letter { Mailbox = mailbox, Texts = typeof(SubmissionsText), Key = "Letter.Confirm", Values = [await NameFor(transaction, mailbox, submission.Snapshot, submission.Slug)], Path = "/confirm/" + token });
    }

    private async Task SendReceived(WriteTransaction transaction, long mailbox, string? snapshot, string slug, string reference) =>
        await outbox.Send(transaction, new Letter { Mailbox = mailbox, Texts = typeof(SubmissionsText), Key = "Letter.Received", Values = [await NameFor(transaction, mailbox, snapshot, slug)], Path = "/sent/" + reference });

    private static async Task<string> NameFor(WriteTransaction transaction, long mailbox, string? snapshot, string slug) =>
        SnapshotName.Of(snapshot, await MailboxEdits.LangOf(transaction, mailbox)) ?? slug;

    private sealed record Sent
    {
        public string Reference { get; init; } = "";

        public string? Snapshot { get; init; }

        public string EntrySlug { get; init; } = "";
    }
}
