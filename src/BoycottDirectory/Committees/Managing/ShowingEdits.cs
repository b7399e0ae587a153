using BoycottDirectory.Decisions;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Whether and how an entry is shown: by its committee's choice, and by time. Nothing is erased by either.</summary>
public sealed class ShowingEdits(Database database, DecisionEdits decisions, SearchIndexer index, TimeProvider clock)
{
    // Of one run; the next one takes the rest.
    private const int AtOnce = 200;

    /// <summary>Chooses how carefully the entry is shown and whether messages are passed on. It leaves no revision: to say that somebody began to hide a city would help to look for it.</summary>
    /// <param name="session">Who chooses.</param>
    /// <param name="mode">One of <see cref="SafetyModes.All"/>.</param>
    /// <param name="unlisted">In no list, no search and no file.</param>
    /// <param name="relay">Messages are passed on.</param>
    public Task Choose(ManagerSession session, string mode, bool unlisted, bool relay) => database.Write(async transaction =>
    {
        await transaction.Connection.ExecuteAsync("""
            update committees set safety_mode = @mode, relay = @relay, visibility = case when visibility = 'hidden' then visibility else @shown end,
              returns_to = case when returns_to is null then null else @shown end
            where id = @CommitteeId
            """, new { mode, relay, shown = unlisted ? "unlisted" : "public", session.CommitteeId });
        await Changed(transaction, session.CommitteeId, session.Slug);
    });

    /// <summary>Takes the entry from readers' sight; its history stays.</summary>
    public Task Withdraw(ManagerSession session) => database.Write(transaction => Withdraw(transaction, session));

    internal async Task Withdraw(WriteTransaction transaction, ManagerSession session)
    {
        if (await transaction.Connection.ExecuteScalarAsync<string?>("""
            update committees set returns_to = visibility, visibility = 'hidden', aged = false where id = @CommitteeId and visibility <> 'hidden' returning returns_to
            """, session) is not { } before) return;

        var submission = await Record(transaction, session.CommitteeId, session.Slug, "removed", "withdrawn_by_committee", session.MailboxId);
        await Note(transaction, session, submission, before, Visibility.Withdrawn);
    }

    /// <summary>Shows a withdrawn entry again, as it was shown before. What editors hid stays hidden.</summary>
    public Task Return(ManagerSession session) => database.Write(async transaction =>
    {
        if (await Show(transaction, session.CommitteeId) is not { } level) return;

        var submission = await Record(transaction, session.CommitteeId, session.Slug, "accepted", "returned_by_committee", session.MailboxId);
        await Note(transaction, session, submission, Visibility.Withdrawn, level);
    });

    /// <summary>Once editors have shown or hidden an entry, its managers no longer return it.</summary>
    internal static Task DecidedByEditors(WriteTransaction transaction, long committee) =>
        transaction.Connection.ExecuteAsync("update committees set returns_to = null, aged = false where id = @committee", new { committee });

    /// <summary>Shows an entry again that time alone had hidden, since somebody has confirmed it.</summary>
    public Task ShowConfirmed() => Each("aged and confirmed_at >= @ShownSince", async (transaction, id, slug) =>
    {
        if (await Show(transaction, id) is not null) await Record(transaction, id, slug, "accepted", "confirmed_again");
    });

    /// <summary>Hides what nobody has confirmed for two years; returns how many entries.</summary>
    public Task<int> HideOld() => Each("visibility <> 'hidden' and confirmed_at < @ShownSince", async (transaction, id, slug) =>
    {
        await transaction.Connection.ExecuteAsync("update committees set returns_to = visibility, visibility = 'hidden', aged = true where id = @id", new { id });
        await Record(transaction, id, slug, "removed", "not_confirmed_for_two_years");
    });

    private Task<int> Each(string condition, Func<WriteTransaction, long, string, Task> change) => database.Write(async transaction =>
    {
        var found = (await transaction.Connection.QueryAsync<(long Id, string Slug)>($"select id, slug from committees where {condition} order by id limit @AtOnce",
            new { FreshnessLimits.At(clock.GetUtcNow()).ShownSince, AtOnce })).ToList();
        foreach (var (id, slug) in found) await change(transaction, id, slug);
        return found.Count;
    });

    // The visibility that it has now, or null when there was nothing to show.
    private static Task<string?> Show(WriteTransaction transaction, long committee) => transaction.Connection.ExecuteScalarAsync<string?>("""
        update committees set visibility = returns_to, returns_to = null, aged = false where id = @committee and visibility = 'hidden' and returns_to is not null returning visibility
        """, new { committee });

    private async Task<long> Record(WriteTransaction transaction, long committee, string slug, string outcome, string reason, long? mailbox = null)
    {
        var submission = await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into submissions (type, kind, entry_id, entry_slug, channel, state, submitted_at, mailbox_id)
            values ('entry', 'committee', @committee, @slug, 'committee', 'accepted', @now, @mailbox) returning id
            """, new { committee, slug, mailbox, now = clock.GetUtcNow() });
        await decisions.Decide(transaction, new Decision(submission, "committee", committee, outcome, reason));
        await Changed(transaction, committee, slug);
        return submission;
    }

    // So that editors see it, and can take it back with all else that a stolen link did.
    private Task Note(WriteTransaction transaction, ManagerSession session, long submission, string before, string level) =>
        transaction.Connection.ExecuteAsync("""
            insert into visibility_changes (kind, entry_id, before, level, submission_id, changed_at) values ('committee', @CommitteeId, @before, @level, @submission, @now)
            """, new { session.CommitteeId, before, level, submission, now = clock.GetUtcNow() });

    // Its events are shown, placed and found as carefully as itself.
    private async Task Changed(WriteTransaction transaction, long committee, string slug)
    {
        transaction.Touch("committee", slug);
        foreach (var held in (await transaction.Connection.QueryAsync<string>("select e.slug from events e join event_committees h on h.event_id = e.id where h.committee_id = @committee", new { committee })).ToList())
            transaction.Touch("event", held);
        index.Update(transaction);
        transaction.CatalogueChanges();
    }
}
