using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Mail;

/// <summary>Keeps the mailboxes that we write to: encrypted, and found again by a blind index.</summary>
public sealed class MailboxEdits(PrivateFields secrets, TimeProvider clock)
{
    /// <summary>The mailbox of an address, made when it is new. A known one keeps its language unless it has not been confirmed yet.</summary>
    /// <param name="transaction">The change.</param>
    /// <param name="address">As <see cref="MailAddresses.Normalize"/> gave it.</param>
    /// <param name="lang">The language to write in.</param>
    public Task<long> Keep(WriteTransaction transaction, string address, string lang) =>
        transaction.Connection.ExecuteScalarAsync<long>("""
            insert into mailboxes (address, address_index, lang, added_at) values (@address, @index, @lang, @now)
            on conflict (address_index) do update set lang = case when mailboxes.confirmed_at is null then excluded.lang else mailboxes.lang end
            returning id
            """, new { address = secrets.Protect(address), index = IndexOf(address), lang, now = clock.GetUtcNow() });

    /// <summary>The mailbox of an address, or null.</summary>
    public Task<long?> Find(WriteTransaction transaction, string address) =>
        transaction.Connection.ExecuteScalarAsync<long?>("select id from mailboxes where address_index = @index", new { index = IndexOf(address) });

    /// <summary>Notes that somebody reads the mailbox.</summary>
    public Task Confirm(WriteTransaction transaction, long id) =>
        transaction.Connection.ExecuteAsync("update mailboxes set confirmed_at = @now where id = @id", new { id, now = clock.GetUtcNow() });

    /// <summary>The language that a mailbox is written to in.</summary>
    internal static async Task<string> LangOf(WriteTransaction transaction, long id) =>
        await transaction.Connection.ExecuteScalarAsync<string?>("select lang from mailboxes where id = @id", new { id }) ?? SiteLanguage.All[0];

    private byte[] IndexOf(string address) => secrets.BlindIndex(MailAddresses.KeyOf(address));
}
