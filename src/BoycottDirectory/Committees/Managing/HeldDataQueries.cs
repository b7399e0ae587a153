using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Reads everything held about a committee beside its public entry, readable: for its managers alone.</summary>
public sealed class HeldDataQueries(Database database, ManagingQueries managing, PrivateFields secrets)
{
    public async Task<HeldData> Of(ManagerSession session)
    {
        await using var connection = await database.OpenToRead();
        await using var all = await connection.QueryMultipleAsync("""
            select kind, value, audience from committee_contacts where committee_id = @CommitteeId order by position;
            select id, type, kind, entry_slug, state, submitted_at, case when mailbox_id = @MailboxId then words end as words,
              case when mailbox_id = @MailboxId then private end as hidden
            from submissions where mailbox_id = @MailboxId or (kind = 'committee' and entry_id = @CommitteeId and mailbox_id is not null) order by id;
            select m.submission_id, m.sender, m.words, m.sent_at from submission_messages m join submissions s on s.id = m.submission_id
            where s.mailbox_id = @MailboxId order by m.id;
            select method, verified_at, expires_at from verifications where committee_id = @CommitteeId order by id;
            select number, made_at, snapshot from revisions where kind = 'committee' and entry_id = @CommitteeId order by number;
            select sent_at, state from relayed_messages where committee_id = @CommitteeId order by id;
            select e.slug, p.lang, p.place from events e join event_committees h on h.event_id = e.id join event_places p on p.event_id = e.id
            where h.committee_id = @CommitteeId order by e.slug, p.lang;
            select begun_at, expires_at from manager_sessions where committee_id = @CommitteeId order by id;
            select asked_at from renewals where committee_id = @CommitteeId
            """, session);
        var contacts = (await all.ReadAsync<HeldContact>()).Select(contact => contact.Audience == "public" ? contact : contact with { Value = secrets.Unprotect(contact.Value) }).ToList();
        var submissions = (await all.ReadAsync<HeldSubmission>()).ToList();
        var messages = (await all.ReadAsync<HeldMessage>()).ToLookup(message => message.SubmissionId, message => message with { Words = secrets.Unprotect(message.Words) });
        return new HeldData
        {
            SafetyMode = session.SafetyMode, Visibility = session.Visibility, MessagesArePassedOn = session.Relay, OwnOpenPgpKey = await managing.Key(session.MailboxId),
            Managers = [.. (await managing.Managers(session.CommitteeId)).Select(manager => manager.Address)],
            Contacts = contacts,
            // What others wrote about the committee is theirs: when and what kind, not their words.
            Submissions = [.. submissions.Select(sent => sent with { Words = Open(sent.Words), Hidden = Open(sent.Hidden), Messages = [.. messages[sent.Id]] })],
            Verifications = [.. await all.ReadAsync<HeldVerification>()],
            Revisions = [.. await all.ReadAsync<HeldRevision>()],
            Messages = [.. await all.ReadAsync<HeldTrace>()],
            EventPlaces = [.. await all.ReadAsync<HeldPlace>()],
            Visits = [.. await all.ReadAsync<HeldVisit>()],
            LastAskedToRenew = await all.ReadSingleOrDefaultAsync<DateTimeOffset?>(),
        };
    }

    private string? Open(string? text) => text is null ? null : secrets.Unprotect(text);
}
