using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>Reads what the managers of an entry see.</summary>
public sealed class ManagingQueries(Database database, PrivateFields secrets, TimeProvider clock)
{
    /// <summary>The session of a cookie, when it is for the committee at <paramref name="slug"/> and its holder still manages that.</summary>
    public async Task<ManagerSession?> Session(string? token, string slug, string lang)
    {
        if (token is null) return null;

        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<ManagerSession?>("""
            select s.id, s.committee_id, s.mailbox_id, c.slug, coalesce(t.name, o.name) as name, c.visibility, c.safety_mode, c.relay, c.returns_to, c.aged
            from manager_sessions s
            join committees c on c.id = s.committee_id and c.slug = @slug
            join committee_managers m on m.committee_id = s.committee_id and m.mailbox_id = s.mailbox_id
            left join committee_texts t on t.committee_id = c.id and t.lang = @lang
            left join committee_texts o on o.committee_id = c.id and o.lang = @other
            where s.hash = @hash and s.expires_at > @now
            """, new { hash = SecretToken.Hash(token), slug, lang, other = SiteLanguage.Other(lang), now = clock.GetUtcNow() });
    }

    /// <summary>What the committee with an id is called in a language, else in the other.</summary>
    internal static async Task<string> NameOf(WriteTransaction transaction, long committee, string lang) => await transaction.Connection.ExecuteScalarAsync<string?>("""
        select name from committee_texts where committee_id = @committee and name is not null order by case when lang = @lang then 0 else 1 end limit 1
        """, new { committee, lang }) ?? "";

    /// <summary>The slug of the committee with an id, or null.</summary>
    public async Task<string?> SlugOf(long committee)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("select slug from committees where id = @committee", new { committee });
    }

    /// <summary>The entry as its current revision keeps it.</summary>
    public async Task<(CommitteeEntry Entry, long Revision)> Entry(long committee)
    {
        await using var connection = await database.OpenToRead();
        var (snapshot, revision) = await connection.QuerySingleAsync<(string, long)>("""
            select r.snapshot, c.revision from committees c
            join revisions r on r.kind = 'committee' and r.entry_id = c.id and r.number = c.revision where c.id = @committee
            """, new { committee });
        return (Snapshots.Read<CommitteeEntry>(snapshot), revision);
    }

    public async Task<IReadOnlyList<Manager>> Managers(long committee)
    {
        await using var connection = await database.OpenToRead();
        var rows = await connection.QueryAsync<Manager>("""
            select m.mailbox_id, b.address, m.since from committee_managers m join mailboxes b on b.id = m.mailbox_id
            where m.committee_id = @committee order by m.since, m.mailbox_id
            """, new { committee });
        return [.. rows.Select(row => row with { Address = secrets.Unprotect(row.Address) })];
    }

    /// <summary>The links of a committee, whatever their state.</summary>
    public async Task<IReadOnlyList<ManagedLink>> Links(long committee, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<ManagedLink>("""
            select a.id, a.kind, a.from_id = @committee as is_from, c.slug as other_slug, coalesce(t.name, o.name) as other_name,
              case when a.from_id = @committee then a.from_state else a.to_state end as own_state,
              case when a.from_id = @committee then a.to_state else a.from_state end as other_state,
              case when a.from_id = @committee then a.from_words else a.to_words end as own_words,
              case when a.from_id = @committee then a.to_words else a.from_words end as other_words
            from affiliations a
            join committees c on c.id = case when a.from_id = @committee then a.to_id else a.from_id end
            left join committee_texts t on t.committee_id = c.id and t.lang = @lang
            left join committee_texts o on o.committee_id = c.id and o.lang = @other
            where a.from_id = @committee or a.to_id = @committee
            order by a.id
            """, new { committee, lang, other = SiteLanguage.Other(lang) })];
    }

    /// <summary>A link as its current revision keeps it, with the ids of its sides; null when there is none.</summary>
    public async Task<(AffiliationEntry Link, long From, long To)?> Link(long id)
    {
        await using var connection = await database.OpenToRead();
        var row = await connection.QuerySingleOrDefaultAsync<(string? Snapshot, long From, long To)>("""
            select r.snapshot, a.from_id, a.to_id from affiliations a
            join revisions r on r.kind = 'affiliation' and r.entry_id = a.id and r.number = a.revision where a.id = @id
            """, new { id });
        return row.Snapshot is null ? null : (Snapshots.Read<AffiliationEntry>(row.Snapshot), row.From, row.To);
    }

    /// <summary>The id of the link of a kind between two committees, or null.</summary>
    public async Task<long?> LinkBetween(string from, string to, string kind)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<long?>("""
            select a.id from affiliations a join committees f on f.id = a.from_id join committees t on t.id = a.to_id
            where f.slug = @from and t.slug = @to and a.kind = @kind
            """, new { from, to, kind });
    }

    /// <summary>The entries that a committee vouches for now.</summary>
    public async Task<IReadOnlyList<VouchedEntry>> Vouches(long committee, string lang)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<VouchedEntry>("""
            select c.slug, coalesce(t.name, o.name, c.slug) as name
            from verifications v join committees c on c.id = v.committee_id
            left join committee_texts t on t.committee_id = c.id and t.lang = @lang
            left join committee_texts o on o.committee_id = c.id and o.lang = @other
            where v.by_committee_id = @committee and v.method = 'vouched' and v.expires_at > @now order by v.id
            """, new { committee, lang, other = SiteLanguage.Other(lang), now = clock.GetUtcNow() })];
    }

    /// <summary>The OpenPGP key of a mailbox, or null.</summary>
    public async Task<string?> Key(long mailbox)
    {
        await using var connection = await database.OpenToRead();
        return await connection.ExecuteScalarAsync<string?>("select openpgp_key from mailboxes where id = @mailbox", new { mailbox });
    }

    /// <summary>What the manager has sent about the entry and its events and is not decided yet.</summary>
    public async Task<IReadOnlyList<Submission>> Requests(ManagerSession session)
    {
        await using var connection = await database.OpenToRead();
        return [.. await connection.QueryAsync<Submission>("""
            select s.id, s.type, s.kind, s.entry_slug, s.snapshot, s.state, s.submitted_at, s.reference, m.lang
            from submissions s join mailboxes m on m.id = s.mailbox_id
            where s.mailbox_id = @MailboxId and s.state in ('pending', 'asked') and s.channel = 'committee' order by s.submitted_at desc, s.id desc
            """, session)];
    }
}
