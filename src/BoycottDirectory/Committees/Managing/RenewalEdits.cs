using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Asks the managers of entries once a year whether they are still right.</summary>
public sealed class RenewalEdits(Database database, AccessTokens tokens, Outbox outbox, TimeProvider clock)
{
    /// <summary>A month before an entry would count as stale.</summary>
    private const int AskAfterMonths = 11;

    /// <summary>Between one letter and the next about the same entry, until somebody answers or the entry is hidden.</summary>
    private const int DaysBetweenLetters = 90;

    // Of one run; the next one takes the rest.
    private const int AtOnce = 200;

    /// <summary>Writes to the managers of entries whose time has come; returns to how many entries.</summary>
    public Task<int> AskDue() => database.Write(async transaction =>
    {
        var now = clock.GetUtcNow();
        var due = (await transaction.Connection.QueryAsync<long>("""
            select c.id from committees c
            where (c.visibility <> 'hidden' or c.aged) and c.confirmed_at < @before and exists (select 1 from committee_managers m where m.committee_id = c.id)
              and not exists (select 1 from renewals r where r.committee_id = c.id and r.asked_at > @asked)
            order by c.confirmed_at limit @AtOnce
            """, new { before = now.AddMonths(-AskAfterMonths), asked = now.AddDays(-DaysBetweenLetters), AtOnce })).ToList();
        foreach (var id in due)
        {
            foreach (var mailbox in (await transaction.Connection.QueryAsync<long>("select mailbox_id from committee_managers where committee_id = @id", new { id })).ToList())
            {
                var token = await tokens.Issue(transaction, TokenPurpose.Renew, mailbox, "committee", id);
                await outbox.Send(transaction, new Letter
                {
                    Mailbox = mailbox, Texts = typeof(ManagingText), Key = "Letter.Renew", Path = "/renew/" + token,
                    Values = [await ManagingQueries.NameOf(transaction, id, await MailboxEdits.LangOf(transaction, mailbox))],
                });
            }

            await transaction.Connection.ExecuteAsync("""
                insert into renewals (committee_id, asked_at) values (@id, @now) on conflict (committee_id) do update set asked_at = excluded.asked_at
                """, new { id, now });
        }

        return due.Count;
    });

    /// <summary>Uses up a letter's link. False when it gives nothing.</summary>
    public Task<bool> Redeem(string token) => database.Write(async transaction => await tokens.Redeem(transaction, token, TokenPurpose.Renew) is not null);
}
