using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Forgets by machine what has had its time: the terms that the page on privacy states.</summary>
public sealed class RetentionEdits(Database database, AccessTokenEdits tokens, TimeProvider clock)
{
    /// <summary>How long the trace of a relayed message stays, so that it can be answered.</summary>
    public const int DaysOfMessages = 7;

    /// <summary>How long something waits for its sender to confirm it: a day longer than the link in the letter works.</summary>
    public const int DaysUnconfirmed = 4;

    /// <summary>How long after a decision its sender can be reached and what was said in confidence can be read: an appeal has 14 days, and its answer seven.</summary>
    public const int DaysDecided = 30;

    /// <summary>Forgets. What is public stays, and so does that something was sent and decided.</summary>
    public Task Sweep() => database.Write(async transaction =>
    {
        var now = clock.GetUtcNow();
        await tokens.Sweep(transaction);
        await transaction.Connection.ExecuteAsync($"""
            delete from manager_sessions where expires_at <= @now;
            delete from relayed_messages where sent_at <= @messages;
            delete from drafts where expires_at <= @now;
            delete from spent_proofs where expires_at <= @now;
            delete from submissions where state = 'unconfirmed' and submitted_at <= @unconfirmed;
            delete from submission_messages where submission_id in ({Decided});
            update submissions set mailbox_id = null, words = null, private = null where id in ({Decided});
            delete from mailboxes where added_at <= @unconfirmed and not exists (select 1 from committee_managers x where x.mailbox_id = mailboxes.id)
              and not exists (select 1 from submissions x where x.mailbox_id = mailboxes.id) and not exists (select 1 from outbox x where x.mailbox_id = mailboxes.id)
              and not exists (select 1 from relayed_messages x where x.sender_id = mailboxes.id) and not exists (select 1 from access_tokens x where x.mailbox_id = mailboxes.id)
            """, new { now, messages = now.AddDays(-DaysOfMessages), unconfirmed = now.AddDays(-DaysUnconfirmed), decided = now.AddDays(-DaysDecided) });
    });

    // Decided, or taken back, long enough ago, and with something left to forget.
    private const string Decided = """
        select s.id from submissions s
        where s.mailbox_id is not null and (
          (s.state in ('accepted', 'refused') and (select max(d.decided_at) from decisions d where d.submission_id = s.id) <= @decided)
          or (s.state = 'withdrawn' and s.submitted_at <= @decided))
        """;
}
