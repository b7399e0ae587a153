using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using MimeKit;
using Xunit;

namespace BoycottDirectory.Tests.Mail;

public abstract class OutboxTests(Engine engine) : CatalogueTests(engine)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_letters_as_files_and_keeps_nothing_of_them()
    {
        await Send("Amal@example.org", "ar");
        Assert.Equal(1, await Catalogue.Get<MailWorker>().DeliverDue(Cancellation));

        using var message = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(Path.Combine(Catalogue.Folder, "mail"), "*.eml")), Cancellation);
        Assert.Equal("Amal@example.org", Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal("يُرجى التأكيد: لجنة", message.Subject);
        Assert.Contains("/ar/confirm/x", message.TextBody!, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", message.HtmlBody!, StringComparison.Ordinal);
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from outbox"));
        Assert.Equal(0, await Catalogue.Get<MailWorker>().DeliverDue(Cancellation));
    }

    [Fact]
    public async Task Is_not_sent_when_the_change_fails()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Catalogue.Database.Write(async transaction =>
        {
            await Send(transaction, "amal@example.org", "en");
            throw new InvalidOperationException("the change fails");
        }));
        Assert.Equal(0, await Catalogue.Database.Scalar<long>("select count(*) from outbox"));
    }

    [Fact]
    public async Task Shows_no_address_and_no_word_to_who_reads_the_database()
    {
        await Send("amal@example.org", "en");
        var texts = string.Join('\n', await Catalogue.Database.Rows<string>("select address from mailboxes union all select content from outbox"));
        Assert.DoesNotContain("amal", texts, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("confirm", texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_is_one_mailbox_which_keeps_its_language_once_confirmed()
    {
        var mailboxes = Catalogue.Get<MailboxEdits>();
        var ids = await Catalogue.Database.Write(async transaction =>
        {
            var first = await mailboxes.Keep(transaction, "amal@example.org", "ar");
            await mailboxes.Confirm(transaction, first);
            return (first, second: await mailboxes.Keep(transaction, "AMAL@example.org", "en"), other: await mailboxes.Keep(transaction, "omar@example.org", "en"));
        });
        Assert.Equal(ids.first, ids.second);
        Assert.NotEqual(ids.first, ids.other);
        Assert.Equal(("amal@example.org", "ar"), await Catalogue.Get<MailboxQueries>().Find(ids.first) is { } mailbox ? (mailbox.Address, mailbox.Lang) : default);
    }

    private Task Send(string address, string lang) => Catalogue.Database.Write(transaction => Send(transaction, address, lang));

    private async Task Send(WriteTransaction transaction, string address, string lang) => await Catalogue.Get<Outbox>().Send(transaction, new Letter
    {
        Mailbox = await Catalogue.Get<MailboxEdits>().Keep(transaction, address, lang), Texts = typeof(SubmissionsText), Key = "Letter.Confirm", Values = ["لجنة"], Path = "/confirm/x",
    });
}

public sealed class OutboxOnSqlite() : OutboxTests(Engine.Sqlite);

public sealed class OutboxOnPostgres() : OutboxTests(Engine.Postgres);
