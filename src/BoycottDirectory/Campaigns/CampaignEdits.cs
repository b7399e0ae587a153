using BoycottDirectory.Claims;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using Dapper;

namespace BoycottDirectory.Campaigns;

/// <summary>Writes campaigns, and the status of their targets that follows from them.</summary>
public sealed class CampaignEdits(EntryEdits entries, CampaignRules rules, TimeProvider clock)
{
    /// <summary>Proposes and, when the rules allow it, accepts a change to the campaign at <paramref name="slug"/>.</summary>
    /// <param name="slug">The campaign's slug.</param>
    /// <param name="change">Makes the new campaign from the current one (null when there is none yet), which it must leave alone.</param>
    /// <param name="origin">Where the change comes from.</param>
    /// <param name="committeesToCome">The committees that a dry run takes as existing.</param>
    /// <param name="targetsToCome">The targets that a dry run takes as existing.</param>
    /// <param name="editorNote">A note for editors alone; null leaves the one there is.</param>
    /// <param name="dryRun">True writes nothing and says what would have happened.</param>
    public Task<Outcome> Put(
        string slug, Func<CampaignEntry?, CampaignEntry> change, Origin origin, Func<string, bool>? committeesToCome = null,
        Func<string, bool>? targetsToCome = null, string? editorNote = null, bool dryRun = false) =>
        entries.Put(new Proposal<CampaignEntry>
        {
            Kind = "campaign", Table = "all_campaigns", Slug = slug, Change = change, Origin = origin, EditorNote = editorNote, DryRun = dryRun,
            Check = async (transaction, campaign) =>
            [
                .. rules.Check(campaign),
                .. await Slugs.Missing(transaction, "committees", "called_by", "NoCommittee", campaign.Committees.Select(part => part.Committee).Distinct(), committeesToCome),
                .. await Slugs.Missing(transaction, "all_targets", "targets", "NoTarget", campaign.Targets.Select(aim => aim.Target).Distinct(), targetsToCome),
            ],
            Write = async (transaction, campaign, revision) =>
            {
                var id = await WriteCampaign(transaction, campaign, revision);
                var before = await Targets(transaction, id);
                if (revision > 1) await ClearParts(transaction, id);
                await WriteParts(transaction, id, campaign);
                foreach (var target in before.Union(await Targets(transaction, id))) await StatusEdits.Refresh(transaction, target);
                return id;
            },
        });

    /// <summary>A campaign that is hidden says nothing about its targets.</summary>
    internal static async Task Shown(WriteTransaction transaction, long id)
    {
        foreach (var target in await Targets(transaction, id)) await StatusEdits.Refresh(transaction, target);
    }

    private Task<long> WriteCampaign(WriteTransaction transaction, CampaignEntry campaign, long revision) =>
        transaction.Connection.ExecuteScalarAsync<long>("""
            insert into all_campaigns (slug, kind, status, started, ended, website, listed_at, revised_at, revision)
            values (@Slug, @Kind, @Status, @Started, @Ended, @Website, @now, @now, @revision)
            on conflict (slug) do update set kind = excluded.kind, status = excluded.status, started = excluded.started, ended = excluded.ended,
              website = excluded.website, revised_at = excluded.revised_at, revision = excluded.revision
            returning id
            """, new { campaign.Slug, campaign.Kind, campaign.Status, campaign.Started, campaign.Ended, campaign.Website, now = clock.GetUtcNow(), revision });

    private static async Task<List<long>> Targets(WriteTransaction transaction, long id) =>
        [.. await transaction.Connection.QueryAsync<long>("select target_id from campaign_targets where campaign_id = @id", new { id })];

    private static Task ClearParts(WriteTransaction transaction, long id) =>
        transaction.Connection.ExecuteAsync("""
            delete from campaign_texts where campaign_id = @id;
            delete from campaign_committees where campaign_id = @id;
            delete from campaign_targets where campaign_id = @id;
            delete from campaign_sources where campaign_id = @id;
            delete from campaign_order where campaign_id = @id
            """, new { id });

    private static async Task WriteParts(WriteTransaction transaction, long id, CampaignEntry campaign)
    {
        var connection = transaction.Connection;
        await connection.ExecuteAsync("""
            insert into campaign_texts (campaign_id, lang, name, name_is_ours, call, goal, outcome, how_to_take_part, original, translated_from_revision)
            values (@id, @Key, @Name, @NameIsOurs, @Call, @Goal, @Outcome, @HowToTakePart, @Original, @TranslatedFrom)
            """, campaign.Texts.Select(text => new
        {
            id, text.Key, text.Value.Name, text.Value.NameIsOurs, text.Value.Call, text.Value.Goal, text.Value.Outcome, text.Value.HowToTakePart,
            text.Value.Original, text.Value.TranslatedFrom,
        }));
        await connection.ExecuteAsync("""
            insert into campaign_committees (campaign_id, committee_id, role, country, since)
            select @id, c.id, @Role, @Country, @Since from committees c where c.slug = @Committee
            """, campaign.Committees.DistinctBy(part => (part.Committee, part.Role)).Select(part => new { id, part.Committee, part.Role, part.Country, part.Since }));
        await connection.ExecuteAsync("""
            insert into campaign_targets (campaign_id, target_id, verb, country, since, until)
            select @id, t.id, @Verb, @Country, @Since, @Until from all_targets t where t.slug = @Target
            """, campaign.Targets.DistinctBy(aim => aim.Target).Select(aim => new { id, aim.Target, aim.Verb, aim.Country, aim.Since, aim.Until }));
        await SourceEdits.Cite(transaction, "campaign_sources", "campaign_id", id, campaign.Sources);
        await connection.ExecuteAsync("insert into campaign_order (campaign_id, lang, sort_key) values (@id, @Lang, @Key)",
            NameOrder.Keys(campaign.Texts.ToDictionary(text => text.Key, text => text.Value.Name)).Select(order => new { id, order.Lang, order.Key }));
    }
}
