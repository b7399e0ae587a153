using System.Globalization;
using System.Text;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Storage;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BoycottDirectory.Mail;

/// <summary>Hands letters to the mail server or, where there is none, writes them to files.</summary>
public sealed class MailSender(IOptions<MailOptions> options, StorageOptions storage, SiteOrigin origin, TimeProvider clock)
{
    private bool said;

    /// <summary>Delivers one letter.</summary>
    /// <param name="id">The letter's number, which makes its Message-ID: a letter that is sent again after a fault is the same letter.</param>
    /// <param name="mailbox">The receiver.</param>
    /// <param name="text">The letter.</param>
    /// <param name="cancellation">Stops waiting for the server.</param>
    public async Task Deliver(long id, Mailbox mailbox, LetterText text, CancellationToken cancellation)
    {
        using var message = Message(id, mailbox, text);
        if (options.Value.Host is null) await Write(message, id, cancellation);
        else await Send(message, cancellation);
    }

    private MimeMessage Message(long id, Mailbox mailbox, LetterText text)
    {
        var host = new Uri(origin.Current).Host;
        var from = options.Value.From ?? $"directory@{host}";
        var message = new MimeMessage { Subject = text.Subject, Date = clock.GetUtcNow(), MessageId = $"letter-{id.ToString(CultureInfo.InvariantCulture)}-{KeyOf(text)}@{host}" };
        message.From.Add(new MailboxAddress(SiteName(text.Lang), from));
        message.To.Add(new MailboxAddress("", mailbox.Address));
        // No out-of-office answers, please (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new BodyBuilder { TextBody = text.Plain, HtmlBody = text.Html }.ToMessageBody();
        message.Body.Headers.Add(HeaderId.ContentLanguage, text.Lang);
        if (mailbox.OpenpgpKey is not null) message.Body = OpenPgpKey.Encrypt(message.Body, mailbox.OpenpgpKey);
        return message;
    }

    private async Task Send(MimeMessage message, CancellationToken cancellation)
    {
        var settings = options.Value;
        using var client = new SmtpClient { Timeout = 60_000 };
        await client.ConnectAsync(settings.Host!, settings.Port, settings.Socket, cancellation);
        if (settings.User is not null) await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }

    private async Task Write(MimeMessage message, long id, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(storage.DataDirectory, "mail")).FullName;
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmss}-{id}.eml"));
        // Whoever watches the folder finds whole letters alone.
        await message.WriteToAsync(file + ".part", cancellation);
        File.Move(file + ".part", file, overwrite: true);
        if (!said) Console.WriteLine(SiteCommandLine.Text("Mail.Written", folder));
        said = true;
    }

    private static string SiteName(string lang) => new System.Resources.ResourceManager(typeof(MailText)).GetString("Sender", Languages.SiteLanguage.CultureOf(lang))!;

    private static string KeyOf(LetterText text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text.Plain)))[..12];
}
