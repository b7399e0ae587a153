using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Submissions that wait in the queue.</summary>
internal static class Sent
{
    /// <summary>A committee that somebody proposes.</summary>
    /// <returns>The submission's id.</returns>
    public static async Task<long> Entry(Site site, CommitteeEntry entry, long? basedOn = null, long? author = null, string? words = null, string? from = "amal@example.org")
    {
        var reference = await (await site.Get<Database>()).Write(async transaction => await (await site.Get<SubmissionEdits>()).Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = "committee", Slug = entry.Slug, Snapshot = Snapshots.Write(entry), BasedOn = basedOn, Author = author, Words = words, Confirmed = true,
            Channel = author is null ? "visitor" : "editor", Mailbox = from is null ? null : await (await site.Get<MailboxEdits>()).Keep(transaction, from, "ar"),
        }));
        return (await (await site.Get<SubmissionQueries>()).FindByReference(reference))!.Id;
    }

    /// <summary>Writes a committee at once.</summary>
    public static async Task Put(Site site, string slug, Func<CommitteeEntry, CommitteeEntry>? change = null) =>
        await (await site.Get<CommitteeEdits>()).Put(slug, current => (change ?? (entry => entry))(current ?? Entries.Committee(slug)), Entries.Origin);
}
