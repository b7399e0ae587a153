using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees.Relay;

/// <summary>What became of a message. The sender is told no more than this.</summary>
public enum RelayOutcome
{
    Sent,

    /// <summary>The sender has written too often, or was reported.</summary>
    TooMany,

    /// <summary>Nobody reads what would be sent.</summary>
    Nobody,

    /// <summary>The link gives nothing.</summary>
    Over,
}

/// <summary>
/// Carries messages between people and committees: neither learns the other's address, and no words stay here once they are handed to the
/// outbox, which keeps them until they are delivered.
/// </summary>
public sealed class RelayEdits(Database database, PrivateFields secrets, AccessTokens tokens, MailboxEdits mailboxes, SubmissionEdits submissions, Outbox outbox, TimeProvider clock)
{
    /// <summary>Of one sender, in an hour.</summary>
    public const int MostOfSender = 3;

    /// <summary>To one committee, in a day.</summary>
    public const int MostToCommittee = 20;

    /// <summary>Takes a message in and asks its sender to confirm by mail: so nobody writes in another's name.</summary>
    public Task<RelayOutcome> Take(string slug, string email, string lang, string words) => database.Write(async transaction =>
    {
        if (await Committee(transaction, slug) is not { } committee) return RelayOutcome.Nobody;

        var sender = await mailboxes.Keep(transaction, email, lang);
        if (await IsTooMuch(transaction, sender, counting: 0) || await tokens.HasEnoughLetters(transaction, sender)) return RelayOutcome.TooMany;

        var id = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into relayed_messages (committee_id, sender_id, content, state, sent_at) values (@committee, @sender, @content, 'unconfirmed', @now) returning id
            """, new { committee, sender, content = secrets.Protect(words), now = clock.GetUtcNow() });
        var token = await tokens.Issue(transaction, TokenPurpose.SendMessage, sender, "message", id);
        await outbox.Send(transaction, new Letter { Mailbox = sender, Texts = typeof(RelayText), Key = "Letter.Confirm", Values = [await ManagingQueries.NameOf(transaction, committee, lang)], Path = "/message/" + token });
        return RelayOutcome.Sent;
    });

    /// <summary>Hands a confirmed message to the committee's managers and forgets its words.</summary>
    public Task<RelayOutcome> Deliver(string token) => database.Write(async transaction =>
    {
        if (await tokens.Redeem(transaction, token, TokenPurpose.SendMessage) is not { MailboxId: { } sender, SubjectId: { } id }) return RelayOutcome.Over;

        await mailboxes.Confirm(transaction, sender);
        var message = await transaction.Connection.QuerySingleOrDefaultAsync<Message?>("select committee_id, sender_id, content from relayed_messages where id = @id and state = 'unconfirmed'", new { id });
        if (message?.Content is null) return RelayOutcome.Over;

        await transaction.Connection.ExecuteAsync("update relayed_messages set content = null, state = 'sent', sent_at = @now where id = @id", new { id, now = clock.GetUtcNow() });
        var today = await transaction.Connection.ExecuteScalarAsync<long>("""
            select count(*) from relayed_messages where committee_id = @CommitteeId and state <> 'unconfirmed' and sent_at > @since
            """, new { message.CommitteeId, since = clock.GetUtcNow().AddDays(-1) });
        if (today > MostToCommittee || await IsTooMuch(transaction, sender, counting: 1)) return RelayOutcome.TooMany;

        foreach (var manager in await Managers(transaction, message.CommitteeId)) await Pass(transaction, id, message.CommitteeId, manager, secrets.Unprotect(message.Content), "Letter.Message");
        return RelayOutcome.Sent;
    });

    /// <summary>Answers a message by the link in it.</summary>
    public Task<RelayOutcome> Answer(string token, string words) => database.Write(async transaction =>
    {
        if (await tokens.Redeem(transaction, token, TokenPurpose.AnswerMessage) is not { MailboxId: { } from, SubjectId: { } id }) return RelayOutcome.Over;

        if (await transaction.Connection.QuerySingleOrDefaultAsync<Message?>("select committee_id, sender_id from relayed_messages where id = @id and state = 'sent'", new { id }) is not { } message) return RelayOutcome.Over;

        var receivers = from == message.SenderId ? await Managers(transaction, message.CommitteeId) : [message.SenderId];
        foreach (var receiver in receivers) await Pass(transaction, id, message.CommitteeId, receiver, words, "Letter.Answer");
        return RelayOutcome.Sent;
    });

    /// <summary>Reports a message as abuse: its sender writes no more for as long as the message's trace is kept, and the editors hear of it.</summary>
    public Task<RelayOutcome> Report(string token) => database.Write(async transaction =>
    {
        if (await tokens.Redeem(transaction, token, TokenPurpose.AnswerMessage) is not { SubjectId: { } id }) return RelayOutcome.Over;

        var slug = await transaction.Connection.ExecuteScalarAsync<string?>("""
            update relayed_messages set state = 'reported' where id = @id returning (select slug from committees where id = committee_id)
            """, new { id });
        if (slug is not null) await submissions.Send(transaction, new NewSubmission { Type = SubmissionTypes.Takedown, Kind = "committee", Slug = slug, Marks = ["abuse"], Words = $"#{id}" });
        return RelayOutcome.Sent;
    });

    private async Task Pass(WriteTransaction transaction, long message, long committee, long receiver, string words, string key)
    {
        var token = await tokens.Issue(transaction, TokenPurpose.AnswerMessage, receiver, "message", message);
        var lang = await transaction.Connection.ExecuteScalarAsync<string?>("select lang from mailboxes where id = @receiver", new { receiver }) ?? SiteLanguage.All[0];
        await outbox.Send(transaction, new Letter
        {
            Mailbox = receiver, Texts = typeof(RelayText), Key = key, Lang = lang, Values = [await ManagingQueries.NameOf(transaction, committee, lang)], Quotation = words, Path = "/reply/" + token,
        });
    }

    private async Task<bool> IsTooMuch(WriteTransaction transaction, long sender, int counting)
    {
        var sent = await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from relayed_messages where sender_id = @sender and sent_at > @since",
            new { sender, since = clock.GetUtcNow().AddHours(-1) });
        var reported = await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from relayed_messages where sender_id = @sender and state = 'reported'", new { sender });
        return sent >= MostOfSender + counting || reported > 0;
    }

    private static Task<long?> Committee(WriteTransaction transaction, string slug) => transaction.Connection.ExecuteScalarAsync<long?>("""
        select c.id from committees c where c.slug = @slug and c.visibility <> 'hidden' and c.relay and exists (select 1 from committee_managers m where m.committee_id = c.id)
        """, new { slug });

    private static async Task<IReadOnlyList<long>> Managers(WriteTransaction transaction, long committee) =>
        [.. await transaction.Connection.QueryAsync<long>("select mailbox_id from committee_managers where committee_id = @committee", new { committee })];

    private sealed record Message
    {
        public long CommitteeId { get; init; }

        public long SenderId { get; init; }

        public string? Content { get; init; }
    }
}
