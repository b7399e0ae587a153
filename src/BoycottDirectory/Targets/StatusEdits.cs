using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Targets;

/// <summary>Keeps the derived status beside the target, so that lists can filter and count by it.</summary>
internal static class StatusEdits
{
    /// <summary>Derives the status of a target anew, by which it is listed and found or not; call it in every change to a claim or a campaign on it.</summary>
    public static async Task Refresh(WriteTransaction transaction, long targetId)
    {
        var connection = transaction.Connection;
        var claims = await connection.QueryAsync<string>("select state from all_claims where target_id = @targetId and visibility = 'public'", new { targetId });
        // A campaign that goes on may have reached its end for one of its targets.
        var campaigns = await connection.QueryAsync<string>("""
            select case when ct.until is not null and c.status not in ('ended', 'won') then 'ended' else c.status end
            from campaign_targets ct
            join campaigns c on c.id = ct.campaign_id
            where ct.target_id = @targetId
            """, new { targetId });
        var slug = await connection.ExecuteScalarAsync<string>("update all_targets set status = @status where id = @targetId returning slug",
            new { targetId, status = TargetStatus.Derive([.. claims], [.. campaigns]) });
        transaction.Touch("target", slug!);
    }
}
