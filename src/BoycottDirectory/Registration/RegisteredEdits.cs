using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Search;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Registration;

/// <summary>What follows when a registration is accepted: its sender keeps the entry, and it is shown as carefully as was asked.</summary>
public sealed class RegisteredEdits(MailboxQueries mailboxes, PrivateFields secrets, SearchIndexer index, TimeProvider clock) : SubmissionEffect
{
    public override string Type => SubmissionTypes.Entry;

    public override string Kind => "committee";

    public override async Task Accepted(WriteTransaction transaction, Submission submission)
    {
        // A change that somebody proposes to an entry makes nobody its keeper.
        if (submission is not { BasedOn: null, Private: { } hidden, MailboxId: { } mailbox, EntryId: { } committee }) return;

        var asked = Snapshots.Read<RegistrationPrivate>(hidden);
        var now = clock.GetUtcNow();
        var address = (await mailboxes.Find(mailbox))!.Address;
        await transaction.Connection.ExecuteAsync("""
            update committees set safety_mode = @Safety, visibility = @visibility, relay = @Relay where id = @committee;
            insert into committee_managers (committee_id, mailbox_id, since) values (@committee, @mailbox, @today) on conflict (committee_id, mailbox_id) do nothing;
            insert into committee_contacts (committee_id, position, kind, value, audience) values (@committee, 0, 'email', @contact, @audience)
              on conflict (committee_id, position) do nothing;
            insert into verifications (committee_id, method, verified_at, expires_at) values (@committee, 'mailbox', @now, @expires)
            """, new
        {
            asked.Safety, asked.Relay, visibility = asked.Unlisted ? "unlisted" : "public", committee, mailbox, now, today = Dates.Iso(now), expires = now.AddYears(1),
            contact = secrets.Protect(address), audience = asked.Relay ? "relay" : "editors",
        });
        // It may not be found any more.
        index.Update(transaction);
    }
}
