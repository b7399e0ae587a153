using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Committees;

/// <summary>Writes the rungs of the verification ladder: each dated, expiring, with its method.</summary>
public sealed class LadderEdits(TimeProvider clock)
{
    /// <summary>How many committees have to vouch before it counts.</summary>
    public const int Vouchers = 2;

    // As long as an entry counts as confirmed.
    private const int YearsValid = 1;

    /// <summary>Notes that a committee was verified by a method, or again: <c>mailbox</c>, <c>website</c>, <c>dns</c>, <c>vouched</c> or <c>recognised</c>.</summary>
    public async Task Climb(WriteTransaction transaction, long committee, string method, long? by = null)
    {
        var now = clock.GetUtcNow();
        await Forget(transaction, committee, method, by);
        await transaction.Connection.ExecuteAsync("""
            insert into verifications (committee_id, method, by_committee_id, verified_at, expires_at) values (@committee, @method, @by, @now, @expires)
            """, new { committee, method, by, now, expires = now.AddYears(YearsValid) });
        transaction.CatalogueChanges();
    }

    /// <summary>An umbrella's recognition, or that it ended.</summary>
    public async Task Recognise(WriteTransaction transaction, string committee, string umbrella, bool recognised)
    {
        if (await Slugs.Id(transaction, "committees", committee) is not { } id || await Slugs.Id(transaction, "committees", umbrella) is not { } by) return;

        if (recognised) await Climb(transaction, id, "recognised", by);
        else await Forget(transaction, id, "recognised", by);
    }

    /// <summary>A listed committee's word that an entry is the body's own. False when the entry is unknown or its own.</summary>
    public async Task<bool> Vouch(WriteTransaction transaction, long voucher, string slug)
    {
        if (await Slugs.Id(transaction, "committees", slug) is not { } id || id == voucher) return false;

        await Climb(transaction, id, "vouched", voucher);
        return true;
    }

    /// <summary>Takes such a word back.</summary>
    public async Task TakeBack(WriteTransaction transaction, long voucher, string slug)
    {
        if (await Slugs.Id(transaction, "committees", slug) is { } id) await Forget(transaction, id, "vouched", voucher);
    }

    private static Task Forget(WriteTransaction transaction, long committee, string method, long? by)
    {
        transaction.CatalogueChanges();
        return transaction.Connection.ExecuteAsync("delete from verifications where committee_id = @committee and method = @method and by_committee_id is not distinct from @by",
            new { committee, method, by });
    }
}
