using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Forgets who kept an entry, how to reach them, and what they said in confidence. Public history stays.</summary>
public sealed class ErasureEdits(Database database, ShowingEdits showing)
{
    /// <summary>Withdraws the entry for good and erases what is private about it.</summary>
    public Task Erase(ManagerSession session) => database.Write(async transaction =>
    {
        await showing.Withdraw(transaction, session);
        var kept = (await transaction.Connection.QueryAsync<long>("select mailbox_id from committee_managers where committee_id = @CommitteeId", session)).ToList();
        await transaction.Connection.ExecuteAsync("""
            update committees set returns_to = null where id = @CommitteeId;
            delete from manager_sessions where committee_id = @CommitteeId;
            delete from committee_managers where committee_id = @CommitteeId;
            delete from committee_contacts where committee_id = @CommitteeId;
            delete from relayed_messages where committee_id = @CommitteeId;
            delete from renewals where committee_id = @CommitteeId;
            delete from access_tokens where subject_kind = 'committee' and subject_id = @CommitteeId;
            delete from event_places where event_id in (select h.event_id from event_committees h where h.committee_id = @CommitteeId)
              and not exists (select 1 from event_committees o where o.event_id = event_places.event_id and o.committee_id <> @CommitteeId)
            """, session);
        foreach (var mailbox in kept) await Forget(transaction, session.CommitteeId, mailbox);
    });

    private static async Task Forget(WriteTransaction transaction, long committee, long mailbox)
    {
        await transaction.Connection.ExecuteAsync("""
            delete from submission_messages where submission_id in (select id from submissions where mailbox_id = @mailbox and (kind <> 'committee' or entry_id = @committee));
            update submissions set state = case when state in ('unconfirmed', 'pending', 'asked') then 'withdrawn' else state end, mailbox_id = null, words = null, private = null
            where mailbox_id = @mailbox and (kind <> 'committee' or entry_id = @committee);
            delete from mailboxes where id = @mailbox and not exists (select 1 from committee_managers where mailbox_id = @mailbox)
              and not exists (select 1 from submissions where mailbox_id = @mailbox)
            """, new { committee, mailbox });
    }
}
