using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>What the managers of an entry do that needs no editor.</summary>
public sealed class ManagingEdits(
    Database database, CommitteeEdits committees, ShowingEdits showing, AccessTokens tokens, MailboxEdits mailboxes, Outbox outbox, TimeProvider clock)
{
    // Whoever knows a manager's address must not be able to fill the mailbox.
    private const int MostLettersAnHour = 5;

    /// <summary>Sends the link that opens an entry, when the address is one of its managers'. What it did is nobody's business: it says nothing.</summary>
    public Task Ask(string slug, string address) => database.Write(async transaction =>
    {
        if (await mailboxes.Find(transaction, address) is not { } mailbox) return;

        var committee = await transaction.Connection.ExecuteScalarAsync<long?>("""
            select c.id from committees c join committee_managers m on m.committee_id = c.id and m.mailbox_id = @mailbox where c.slug = @slug
            """, new { slug, mailbox });
        var since = clock.GetUtcNow().AddHours(-1);
        if (committee is null || await transaction.Connection.ExecuteScalarAsync<long>(
                "select count(*) from access_tokens where mailbox_id = @mailbox and purpose = 'Manage' and issued_at > @since", new { mailbox, since }) >= MostLettersAnHour) return;

        await SendLink(transaction, TokenPurpose.Manage, mailbox, committee.Value, "Letter.Manage");
    });

    /// <summary>Uses up a letter's link and begins a session. Null when the link gives nothing.</summary>
    public Task<(long Committee, string Token)?> Open(string token) => database.Write<(long, string)?>(async transaction =>
    {
        var grant = await tokens.Redeem(transaction, token, TokenPurpose.Manage);
        var invited = grant is null ? await tokens.Redeem(transaction, token, TokenPurpose.Invite) : null;
        if ((grant ?? invited) is not { MailboxId: { } mailbox, SubjectId: { } committee }) return null;

        if (invited is not null) await Add(transaction, committee, mailbox);
        await mailboxes.Confirm(transaction, mailbox);
        var session = SecretToken.New();
        var now = clock.GetUtcNow();
        await transaction.Connection.ExecuteAsync("""
            insert into manager_sessions (hash, committee_id, mailbox_id, begun_at, expires_at) values (@hash, @committee, @mailbox, @now, @expires)
            """, new { hash = SecretToken.Hash(session), committee, mailbox, now, expires = now + ManagerSession.Lifetime });
        return (committee, session);
    });

    /// <summary>Ends all sessions of the manager.</summary>
    public Task Leave(ManagerSession session) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("delete from manager_sessions where committee_id = @CommitteeId and mailbox_id = @MailboxId", session));

    /// <summary>Makes a mailbox a manager of an entry.</summary>
    public Task Add(WriteTransaction transaction, long committee, long mailbox) => transaction.Connection.ExecuteAsync("""
        insert into committee_managers (committee_id, mailbox_id, since) values (@committee, @mailbox, @today) on conflict (committee_id, mailbox_id) do nothing
        """, new { committee, mailbox, today = Dates.Iso(clock.GetUtcNow()) });

    /// <summary>Asks somebody to keep the entry too.</summary>
    public Task Invite(ManagerSession session, string address, string lang) => database.Write(async transaction =>
    {
        var mailbox = await mailboxes.Keep(transaction, address, lang);
        // A second invitation of the same person on the same day is a mistake, or worse.
        if (!await tokens.WasIssued(transaction, TokenPurpose.Invite, mailbox, session.CommitteeId, TimeSpan.FromHours(1)) && !await tokens.HasEnoughLetters(transaction, mailbox))
            await SendLink(transaction, TokenPurpose.Invite, mailbox, session.CommitteeId, "Letter.Invite");
    });

    /// <summary>Ends somebody's part at once. False for the last manager: an entry that nobody keeps would be lost to its committee.</summary>
    public Task<bool> Remove(ManagerSession session, long mailbox) => database.Write(async transaction =>
    {
        if (await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from committee_managers where committee_id = @CommitteeId", session) < 2) return false;

        await transaction.Connection.ExecuteAsync("""
            delete from committee_managers where committee_id = @CommitteeId and mailbox_id = @mailbox;
            delete from manager_sessions where committee_id = @CommitteeId and mailbox_id = @mailbox;
            update access_tokens set used_at = @now where mailbox_id = @mailbox and subject_kind = 'committee' and subject_id = @CommitteeId and used_at is null
            """, new { session.CommitteeId, mailbox, now = clock.GetUtcNow() });
        return true;
    });

    /// <summary>Says that the entry is still right.</summary>
    public async Task<Outcome> Renew(string slug)
    {
        var outcome = await committees.Put(slug, current => current! with { ConfirmedAt = Seconds(clock.GetUtcNow()), ConfirmedBy = "committee" }, new Origin("committee", "confirmed_by_committee"));
        await showing.ShowConfirmed();
        return outcome;
    }

    /// <summary>The key to which letters to this manager are encrypted; null for none.</summary>
    public Task SetKey(ManagerSession session, string? key) => database.Write(transaction =>
        transaction.Connection.ExecuteAsync("update mailboxes set openpgp_key = @key where id = @MailboxId", new { key, session.MailboxId }));

    private async Task SendLink(WriteTransaction transaction, TokenPurpose purpose, long mailbox, long committee, string key)
    {
        var token = await tokens.Issue(transaction, purpose, mailbox, "committee", committee);
        var name = await ManagingQueries.NameOf(transaction, committee, await MailboxEdits.LangOf(transaction, mailbox));
        await outbox.Send(transaction, new Letter { Mailbox = mailbox, Texts = typeof(ManagingText), Key = key, Values = [name], Path = "/manage/" + token });
    }

    private static DateTimeOffset Seconds(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Offset);
}
