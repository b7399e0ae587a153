using System.Security.Cryptography;
using System.Text.Json;
using BoycottDirectory.Security;
using MailKit;
using MailKit.Net.Smtp;

namespace BoycottDirectory.Mail;

/// <summary>Delivers letters as they come, and again, with growing pauses, while the mail server cannot be reached.</summary>
public sealed class MailWorker(OutboxEdits outbox, MailboxQueries mailboxes, MailSender sender, PrivateFields secrets, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1), GivesUpAfter = TimeSpan.FromDays(4), LongestPause = TimeSpan.FromHours(2);

    private bool failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time, whatever the clock says: a letter's own time is compared with the clock.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await DeliverDue(stoppingToken) == AtOnce) continue;
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or Storage.DatabaseBusyException or TimeoutException)
            {
                // The catalogue's watch has said so already.
            }
        }
    }

    /// <summary>Tries every letter whose time has come, some at a time; returns how many it took.</summary>
    public async Task<int> DeliverDue(CancellationToken cancellation)
    {
        if (!await outbox.HasDue()) return 0;

        var letters = await outbox.Take(AtOnce);
        foreach (var letter in letters) await Deliver(letter, cancellation);
        return letters.Count;
    }

    private async Task Deliver(QueuedLetter letter, CancellationToken cancellation)
    {
        try
        {
            if (await mailboxes.Find(letter.MailboxId) is { } mailbox)
                await sender.Deliver(letter.Id, mailbox, JsonSerializer.Deserialize<LetterText>(secrets.Unprotect(letter.Content))!, cancellation);
            await outbox.Remove(letter.Id);
            failing = false;
        }
        catch (CryptographicException)
        {
            log.LogError("A letter cannot be read with the keys at hand and is dropped: restore the keys that belong to this database");
            await outbox.Remove(letter.Id);
        }
        catch (SmtpCommandException exception) when (IsFinal(exception))
        {
            // What the server says may quote the address.
            log.LogWarning("The mail server refused a letter for good ({Status})", (int)exception.StatusCode);
            await outbox.Remove(letter.Id);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException
            or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or UnauthorizedAccessException or TimeoutException)
        {
            if (!failing) log.LogError("Letters wait, for they cannot be delivered ({Kind}); trying again", exception.GetType().Name);
            failing = true;
            if (clock.GetUtcNow() - letter.QueuedAt < GivesUpAfter) await outbox.Postpone(letter.Id, Pause(letter.Attempts));
            else await outbox.Remove(letter.Id);
        }
    }

    // 30 seconds, 1 minute, 2, 4 … 2 hours.
    private static TimeSpan Pause(long attempts) =>
        attempts > 8 ? LongestPause : TimeSpan.FromSeconds(30 * Math.Pow(2, attempts - 1)) is var pause && pause < LongestPause ? pause : LongestPause;

    private static bool IsFinal(SmtpCommandException exception) =>
        (int)exception.StatusCode is >= 500 and < 600 && exception.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
}
