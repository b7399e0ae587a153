using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Mail;

/// <summary>Reads mailboxes. What this gives is for the mail server and the mailbox's own reader alone.</summary>
public sealed class MailboxQueries(Database database, PrivateFields secrets)
{
    /// <summary>A mailbox, or null.</summary>
    public async Task<Mailbox?> Find(long id)
    {
        await using var connection = await database.OpenToRead();
        var mailbox = await connection.QuerySingleOrDefaultAsync<Mailbox?>("select id, address, lang, openpgp_key, confirmed_at from mailboxes where id = @id", new { id });
        return mailbox is null ? null : mailbox with { Address = secrets.Unprotect(mailbox.Address) };
    }
}

/// <summary>Somebody whom letters reach.</summary>
public sealed record Mailbox
{
    public long Id { get; init; }

    public string Address { get; init; } = "";

    public string Lang { get; init; } = "";

    /// <summary>A public key in ASCII armour, to which letters are encrypted.</summary>
    public string? OpenpgpKey { get; init; }

    /// <summary>When its reader last followed a link.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
