using System.Text.Json;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Mail;

/// <summary>Letters leave with the change that they speak of, or not at all: they wait in the same database until the mail server has taken them.</summary>
public sealed class Outbox(OutboxEdits edits, PrivateFields secrets, SiteOrigin origin)
{
    /// <summary>Sends a letter once the change is committed.</summary>
    public async Task Send(WriteTransaction transaction, Letter letter)
    {
        var lang = letter.Lang ?? await MailboxEdits.LangOf(transaction, letter.Mailbox);
        var text = LetterText.Of(letter, lang, origin.Current);
        // Links in it give access, so it is as secret as they are.
        await edits.Add(transaction, letter.Mailbox, secrets.Protect(JsonSerializer.Serialize(text)));
    }
}
