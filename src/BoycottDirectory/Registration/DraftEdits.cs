using System.Text.Json;
using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Registration;

/// <summary>Keeps forms between their steps: encrypted, under a token that only their address has, for a week after the last step.</summary>
public sealed class DraftEdits(Database database, PrivateFields secrets, AccessTokens tokens, MailboxEdits mailboxes, Outbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private const int MostLettersADay = 3;

    /// <summary>Begins a draft and returns it with its token.</summary>
    public async Task<RegistrationDraft> Begin(RegistrationDraft draft)
    {
        var made = draft with { Token = SecretToken.New(), BegunAt = clock.GetUtcNow() };
        await database.Write(transaction => transaction.Connection.ExecuteAsync("""
            insert into drafts (hash, kind, content, changed_at, expires_at) values (@hash, 'registration', @content, @now, @expires)
            """, Row(made)));
        return made;
    }

    /// <summary>Keeps what was typed. What was sent meanwhile stays sent.</summary>
    public Task Save(RegistrationDraft draft) => database.Write(transaction => Save(transaction, draft));

    internal Task Save(WriteTransaction transaction, RegistrationDraft draft) => transaction.Connection.ExecuteAsync("""
        update drafts set content = @content, changed_at = @now, expires_at = @expires where hash = @hash and kind = 'registration'
        """, Row(draft));

    /// <summary>Marks a draft as sent and forgets what it says. False when it was sent before: a form that is sent twice counts once.</summary>
    internal async Task<bool> Finish(WriteTransaction transaction, RegistrationDraft draft) => await transaction.Connection.ExecuteAsync("""
        update drafts set content = @content, changed_at = @now, expires_at = @expires, kind = 'sent' where hash = @hash and kind = 'registration'
        """, Row(new RegistrationDraft { Token = draft.Token, BegunAt = draft.BegunAt, Sent = true })) == 1;

    /// <summary>Sends a letter whose link opens the draft on any device. Says nothing of what it did: an address that got enough letters today gets no more.</summary>
    public Task SendLink(RegistrationDraft draft, string address, string lang) => database.Write(async transaction =>
    {
        var id = await transaction.Connection.ExecuteScalarAsync<long?>("select id from drafts where hash = @hash and kind = 'registration'", new { hash = SecretToken.Hash(draft.Token) });
        var mailbox = await mailboxes.Keep(transaction, address, lang);
        if (id is null || await LettersToday(transaction, mailbox) >= MostLettersADay) return;

        var token = await tokens.Issue(transaction, TokenPurpose.FinishLater, mailbox, "draft", id);
        await outbox.Send(transaction, new Letter { Mailbox = mailbox, Texts = typeof(RegistrationText), Key = "Letter.Later", Path = "/register/later/" + token, Lang = lang });
    });

    /// <summary>How many letters of the form an address was sent within a day.</summary>
    internal Task<long> LettersToday(WriteTransaction transaction, long mailbox) => transaction.Connection.ExecuteScalarAsync<long>("""
        select count(*) from access_tokens where mailbox_id = @mailbox and purpose in ('FinishLater', 'ConfirmSubmission') and issued_at > @since
        """, new { mailbox, since = clock.GetUtcNow().AddDays(-1) });

    private object Row(RegistrationDraft draft)
    {
        var now = clock.GetUtcNow();
        return new { hash = SecretToken.Hash(draft.Token), content = secrets.Protect(JsonSerializer.Serialize(draft)), now, expires = now + Lifetime };
    }
}
