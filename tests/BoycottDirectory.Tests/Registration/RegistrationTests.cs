using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Xunit;

namespace BoycottDirectory.Tests.Registration;

/// <summary>What tests of the form begin with: the whole site with a mail server, and a clock that they move.</summary>
public abstract partial class RegistrationTests(Engine engine) : IAsyncLifetime
{
    protected SmtpSink Sink { get; } = new();

    protected Site Site { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Site = new Site(engine, "Mail:Host=127.0.0.1", $"Mail:Port={Sink.Port}", "Mail:Security=None", "Site:Url=https://directory.example")
        {
            Clock = new FakeTimeProvider(DateTimeOffset.UtcNow),
        };
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Sink.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<FormVisitor> FillIn(string lang, string safety, bool quickly = false)
    {
        var visitor = await FormVisitor.Of(Site);
        await Begin(visitor, lang);
        await visitor.Send("register", ("go", "on"), ("name_ar", "مجموعة غنت للمقاطعة"), ("name_en", "Ghent Boycott Group"), ("tagline_en", "<script>alert(1)</script>"), ("unlike", "yes"));
        await visitor.Send("register", ("go", "on"), ("country", "BE"), ("locality_en", "Gentbrugge"), ("locality_ar", "غنتبروخه"), ("languages", "ar|en"), ("founded", "٢٠١٥"));
        await visitor.Send("register", ("go", "on"), ("website", "ghent.example.org"), ("mail", "amal@example.org"), ("contact", "relay"));
        await visitor.Send("register", ("go", "on"), ("safety", safety));
        Assert.Empty(visitor.Problems);
        Assert.EndsWith("/check", visitor.Path, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("dd script"));
        if (!quickly) Site.Clock!.Advance(TimeSpan.FromSeconds(5));
        return visitor;
    }

    protected static async Task Begin(FormVisitor visitor, string lang)
    {
        await visitor.Go($"/{lang}/register");
        await visitor.Send("register", ("go", "on"), ("classification", "group"), ("scope", "local"), ("rules", "yes"));
    }

    protected static Task<FormVisitor> SendWithProof(FormVisitor visitor) => visitor.Send("register", ("go", "on"), ("altcha", Solve(visitor)));

    // As the page's script does.
    protected static string Solve(FormVisitor visitor)
    {
        var task = visitor.Page.QuerySelector("input[name=altcha]")!;
        var (challenge, salt) = (task.GetAttribute("data-challenge")!, task.GetAttribute("data-salt")!);
        for (var number = 0; ; number++)
        {
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + number))) != challenge) continue;
            return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new { algorithm = "SHA-256", challenge, number, salt, signature = task.GetAttribute("data-signature") }));
        }
    }

    protected static string? Typed(FormVisitor visitor, string field) => visitor.Page.QuerySelector("#" + field)!.GetAttribute("value");

    // The worker looks each second by itself; asking it makes the test quick.
    protected async Task<MimeMessage> Letter(int number)
    {
        var worker = await Site.Get<MailWorker>();
        for (var tries = 0; Sink.Messages.Count <= number && tries < 100; tries++)
        {
            await worker.DeliverDue(TestContext.Current.CancellationToken);
            if (Sink.Messages.Count <= number) await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return Sink.Messages.ElementAt(number);
    }

    protected static string LinkIn(MimeMessage letter) => Link().Match(letter.TextBody!).Groups[1].Value;

    [GeneratedRegex("https://directory.example(/[^\\s]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
