using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using Dapper;

namespace BoycottDirectory.Claims;

/// <summary>Writes claims with their sources, their listing and the company's reply, and the status of the target that follows from them.</summary>
public sealed class ClaimEdits(EntryEdits entries, ClaimRules rules, TimeProvider clock)
{
    /// <summary>Proposes and, when the rules allow it, accepts a change to the claim at <paramref name="slug"/>.</summary>
    /// <param name="slug">The claim's slug.</param>
    /// <param name="change">Makes the new claim from the current one (null when there is none yet), which it must leave alone.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="toCome">The targets that a dry run takes as existing.</param>
    /// <param name="listsToCome">The lists that a dry run takes as existing.</param>
    /// <param name="editorNote">A note for editors alone; null leaves the one there is.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(
        string slug, Func<ClaimEntry?, ClaimEntry> change, Origin origin, Func<string, bool>? toCome = null, Func<string, bool>? listsToCome = null,
        string? editorNote = null, bool dryRun = false) =>
        entries.Put(new Proposal<ClaimEntry>
        {
            Kind = "claim", Table = "all_claims", Slug = slug, Origin = origin, EditorNote = editorNote, DryRun = dryRun,
            Change = current =>
            {
                var claim = change(current);
                return claim with { ReviewBy = claim.ReviewBy ?? current?.ReviewBy ?? rules.DefaultReview };
            },
            Check = async (transaction, claim) =>
            [
                .. rules.Check(claim),
                .. await Slugs.Missing(transaction, "all_targets", "target", "NoTarget", [claim.Target], toCome),
                .. claim.Listing is null ? [] : await ListEdits.Missing(transaction, claim.Listing.List, listsToCome),
            ],
            Write = async (transaction, claim, revision) =>
            {
                var before = await transaction.Connection.ExecuteScalarAsync<long?>("select target_id from all_claims where slug = @Slug", claim);
                var target = (await Slugs.Id(transaction, "all_targets", claim.Target))!.Value;
                var id = await WriteClaim(transaction, claim, target, revision);
                if (revision > 1) await ClearParts(transaction, id);
                await WriteParts(transaction, id, claim);
                if (claim.Listing is { } listing) await WriteListing(transaction, id, target, listing);
                if (claim.Reply is { } reply) await WriteReply(transaction, id, reply);
                await StatusEdits.Refresh(transaction, target);
                if (before is { } old && old != target) await StatusEdits.Refresh(transaction, old);
                return id;
            },
        });

    /// <summary>A claim that is hidden says nothing about its target.</summary>
    internal static async Task Shown(WriteTransaction transaction, long id) =>
        await StatusEdits.Refresh(transaction, await transaction.Connection.ExecuteScalarAsync<long>("select target_id from all_claims where id = @id", new { id }));

    private async Task<long> WriteClaim(WriteTransaction transaction, ClaimEntry claim, long target, long revision)
    {
        var body = claim.AssertedBy is { } by ? await Slugs.Id(transaction, "committees", by) : null;
        return await transaction.Connection.ExecuteScalarAsync<long>("""
            insert into all_claims (slug, target_id, state, as_of, review_by, asserted_by, asserted_by_committee_id, source_id, listed_at, revised_at, revision)
            values (@Slug, @target, @State, @AsOf, @ReviewBy, @AssertedBy, @body, @source, @now, @now, @revision)
            on conflict (slug) do update set target_id = excluded.target_id, state = excluded.state, as_of = excluded.as_of,
              review_by = excluded.review_by, asserted_by = excluded.asserted_by, asserted_by_committee_id = excluded.asserted_by_committee_id,
              source_id = excluded.source_id, revised_at = excluded.revised_at, revision = excluded.revision
            returning id
            """, new
        {
            claim.Slug, target, claim.State, claim.AsOf, claim.ReviewBy, AssertedBy = body is null ? claim.AssertedBy : null, body,
            source = (await SourceEdits.IdsOf(transaction, [claim.Sources[0]]))[0], now = clock.GetUtcNow(), revision,
        });
    }

    private static Task ClearParts(WriteTransaction transaction, long id) =>
        transaction.Connection.ExecuteAsync("""
            delete from claim_texts where claim_id = @id;
            delete from claim_reasons where claim_id = @id;
            delete from claim_sources where claim_id = @id;
            delete from listings where claim_id = @id;
            delete from replies where claim_id = @id
            """, new { id });

    private static async Task WriteParts(WriteTransaction transaction, long id, ClaimEntry claim)
    {
        await transaction.Connection.ExecuteAsync("""
            insert into claim_texts (claim_id, lang, statement, correction, original, translated_from_revision)
            values (@id, @Key, @Statement, @Correction, @Original, @TranslatedFrom)
            """, claim.Texts.Select(text => new { id, text.Key, text.Value.Statement, text.Value.Correction, text.Value.Original, text.Value.TranslatedFrom }));
        await transaction.Connection.ExecuteAsync("insert into claim_reasons (claim_id, reason) values (@id, @reason)",
            claim.Reasons.Distinct().Select(reason => new { id, reason }));
        await SourceEdits.Cite(transaction, "claim_sources", "claim_id", id, claim.Sources);
    }

    private static Task WriteListing(WriteTransaction transaction, long id, long target, ListingEntry listing) =>
        transaction.Connection.ExecuteAsync("""
            insert into listings (list_id, target_id, category, url, first_seen, last_seen, until, claim_id)
            select l.id, @target, @category, @Url, @FirstSeen, @LastSeen, @Until, @id from lists l where l.code = @List
            """, new
        {
            target, category = string.Join('|', listing.Categories), listing.Url, listing.FirstSeen, listing.LastSeen, listing.Until, id, listing.List,
        });

    private static async Task WriteReply(WriteTransaction transaction, long claim, ReplyEntry reply)
    {
        var source = (await SourceEdits.IdsOf(transaction, [reply.Sources[0]]))[0];
        var id = await transaction.Connection.ExecuteScalarAsync<long>(
            "insert into replies (claim_id, answered, source_id) values (@claim, @Answered, @source) returning id", new { claim, reply.Answered, source });
        await transaction.Connection.ExecuteAsync("insert into reply_texts (reply_id, lang, words) values (@id, @Key, @Value)",
            reply.Texts.Select(text => new { id, text.Key, text.Value }));
        await SourceEdits.Cite(transaction, "reply_sources", "reply_id", id, reply.Sources);
    }
}
