using BoycottDirectory.Decisions;
using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Registration;

/// <summary>Sends a finished form.</summary>
public sealed class RegistrationEdits(
    Database database, DraftEdits drafts, RegistrationForm form, RegistrationMarks marks, MailboxEdits mailboxes, SubmissionEdits submissions, ProofOfWork proofs)
{
    /// <summary>As many as a few editors can read in a month; more would only wait.</summary>
    public const int LongestQueue = 500;

    private const int MostLettersADay = 3;

    /// <summary>Sends the form: it waits for the link in a letter, then for the editors. A form that was sent already stays as it was sent.</summary>
    /// <param name="draft">A draft without problems.</param>
    /// <param name="proof">The proof of work; null from who runs no script.</param>
    /// <param name="lang">The language of the page.</param>
    public async Task<Sending> Send(RegistrationDraft draft, string? proof, string lang)
    {
        // Outside the change: the search reads, and the queue of writers should not wait for it.
        var found = await marks.Of(form.Entry(draft, SlugMaker.Of(draft["name_en"], draft["name_ar"])), draft["words"]);
        return await database.Write(async transaction =>
        {
            if (await Waiting(transaction) >= LongestQueue) return Sending.QueueFull;
            if (proof is not null && !await proofs.Spend(transaction, proof)) return Sending.WrongProof;
            if (!await drafts.Finish(transaction, draft)) return Sending.Sent;

            var mailbox = await mailboxes.Keep(transaction, MailAddresses.Normalize(draft["mail"])!, lang);
            // An address that gets letters from us all day is somebody else's.
            if (await drafts.LettersToday(transaction, mailbox) >= MostLettersADay) return Sending.Sent;

            var slug = await FreeSlug(transaction, SlugMaker.Of(draft["name_en"], draft["name_ar"]));
            await submissions.Send(transaction, new NewSubmission
            {
                Type = SubmissionTypes.Entry, Kind = "committee", Slug = slug, Channel = "committee", Snapshot = Snapshots.Write(form.Entry(draft, slug)), Mailbox = mailbox,
                Words = draft["words"], Marks = proof is null ? [.. found, "no_proof"] : found,
                Private = Snapshots.Write(new RegistrationPrivate { Safety = draft["safety"] ?? "open", Unlisted = draft["unlisted"] is not null, Relay = draft["contact"] == "relay" }),
            });
            return Sending.Sent;
        });
    }

    private static Task<long> Waiting(WriteTransaction transaction) =>
        transaction.Connection.ExecuteScalarAsync<long>("select count(*) from submissions where state = 'pending' and type = 'entry' and mailbox_id is not null");

    private static async Task<string> FreeSlug(WriteTransaction transaction, string wanted)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}-{number}");
            if (await transaction.Connection.ExecuteScalarAsync<long>("""
                select (select count(*) from committees where slug = @slug)
                  + (select count(*) from redirects where kind = 'committee' and old_slug = @slug)
                  + (select count(*) from submissions where kind = 'committee' and entry_slug = @slug and state in ('unconfirmed', 'pending', 'asked'))
                """, new { slug }) == 0) return slug;
        }
    }
}

/// <summary>What became of sending a form.</summary>
public enum Sending
{
    Sent,
    QueueFull,
    WrongProof,
}

/// <summary>What a registration says that is not public.</summary>
public sealed record RegistrationPrivate
{
    /// <summary><c>open</c>, or <c>country</c>: no place finer than the country, and places of events only once they begin.</summary>
    public string Safety { get; init; } = "open";

    /// <summary>In no list, no search and no file; only its address leads to it.</summary>
    public bool Unlisted { get; init; }

    /// <summary>People may write to it through the site.</summary>
    public bool Relay { get; init; }
}
