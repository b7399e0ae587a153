using BoycottDirectory.Decisions;
using BoycottDirectory.Events;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Proposes events in a committee's name; the exact place goes beside the entry, encrypted, and never into a revision.</summary>
public sealed class ManagedEventEdits(Database database, SubmissionEdits submissions)
{
    /// <summary>Sends an event to the editors.</summary>
    /// <param name="session">Who proposes it.</param>
    /// <param name="entry">The event; an empty slug asks for a new one.</param>
    /// <param name="places">The exact place by language.</param>
    /// <param name="basedOn">The revision that was seen; null for a new event.</param>
    public Task Propose(ManagerSession session, EventEntry entry, IReadOnlyDictionary<string, string> places, long? basedOn) => database.Write(async transaction =>
    {
        var named = basedOn is null ? entry with { Slug = await FreeSlug(transaction, entry.Slug) } : entry;
        await submissions.Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = "event", Slug = named.Slug, Channel = "committee", Snapshot = Snapshots.Write(named), BasedOn = basedOn,
            Mailbox = session.MailboxId, Confirmed = true, Private = Snapshots.Write(places),
        });
    });

    private static async Task<string> FreeSlug(WriteTransaction transaction, string wanted)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}-{number}");
            if (await transaction.Connection.ExecuteScalarAsync<long>("""
                select (select count(*) from events where slug = @slug) + (select count(*) from submissions where kind = 'event' and entry_slug = @slug and state in ('pending', 'asked'))
                """, new { slug }) == 0) return slug;
        }
    }
}
