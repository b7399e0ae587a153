using System.Net;
using System.Text;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Registration;

public abstract class RegisterPageTests(Engine engine) : RegistrationTests(engine)
{
    [Fact]
    public async Task Keeps_what_was_typed_right_or_wrong_on_every_way()
    {
        using var visitor = await FormVisitor.Of(Site);
        await visitor.Go("/en/register");
        await visitor.Send("register", ("go", "on"), ("classification", "group"));
        Assert.Equal(2, visitor.Problems.Count);
        Assert.StartsWith("Error: ", visitor.Page.Title!, StringComparison.Ordinal);
        Assert.Equal("group", visitor.Page.QuerySelector("input[name=classification][checked]")!.GetAttribute("value"));
        await visitor.Send("register", ("go", "on"), ("scope", "local"), ("rules", "yes"));
        await visitor.Send("register", ("go", "back"), ("name_ar", "  مجموعة\u202E غنت "));
        Assert.EndsWith("/what", visitor.Path, StringComparison.Ordinal);
        await visitor.Send("register", ("go", "on"));
        Assert.Equal("مجموعة غنت", visitor.Page.QuerySelector("#name_ar")!.GetAttribute("value"));

        // Another device: the letter's link opens the same form, once.
        await visitor.Send("register", ("go", "later"), ("tagline_ar", "<b>\"سطر\"</b>"));
        await visitor.Send("later", ("mail", "not an address"));
        Assert.Single(visitor.Problems);
        await visitor.Send("later", ("mail", "amal@example.org"));
        using var other = await FormVisitor.Of(Site);
        await other.Go(LinkIn(await Letter(0)));
        await other.Send("open");
        await other.Send("register", ("go", "on"));
        Assert.Equal(("مجموعة غنت", "<b>\"سطر\"</b>"), (Typed(other, "name_ar"), Typed(other, "tagline_ar")));
    }

    [Fact]
    public async Task Asks_whether_an_entry_that_looks_alike_in_either_script_is_the_same()
    {
        using var visitor = await FormVisitor.Of(Site);
        await Begin(visitor, "en");
        foreach (var name in new[] { "BDS Natoinal Committee", "اللجنة الوطنية لمقاطعة إسرائيل", "ВDS Nаtiоnаl Cоmmittее" })
        {
            await visitor.Send("register", ("go", "on"), ("name_en", name));
            Assert.Contains(visitor.Page.QuerySelectorAll("#similar a"), link => link.GetAttribute("href")!.EndsWith("/claim", StringComparison.Ordinal));
        }

        await visitor.Send("register", ("go", "on"), ("unlike", "yes"));
        Assert.EndsWith("/place", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_form_once_however_often_it_is_posted()
    {
        using var visitor = await FillIn("en", "open");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.Post("register", ("go", "on"), ("altcha", null))));
        await visitor.Go(visitor.Path);
        Assert.Equal("One more step: your mailbox", visitor.Heading);
        Assert.Equal(1, await (await Site.Get<Database>()).Scalar<long>("select count(*) from submissions where state = 'unconfirmed'"));
    }

    [Fact]
    public async Task Takes_a_proof_of_work_once_and_no_altered_one_and_goes_on_without_script()
    {
        using var first = await FillIn("en", "open");
        var proof = Solve(first);
        await first.Send("register", ("go", "on"), ("altcha", Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"algorithm\":\"SHA-256\"}"))));
        Assert.Single(first.Problems);
        await first.Send("register", ("go", "on"), ("altcha", proof));
        Assert.EndsWith("/sent", first.Path, StringComparison.Ordinal);

        using var second = await FillIn("en", "open");
        await second.Send("register", ("go", "on"), ("altcha", proof));
        Assert.Single(second.Problems);
        var late = Solve(second);
        Site.Clock!.Advance(TimeSpan.FromHours(3));
        await second.Send("register", ("go", "on"), ("altcha", late));
        Assert.Single(second.Problems);
        await second.Send("register", ("go", "on"), ("altcha", null));
        Assert.EndsWith("/sent", second.Path, StringComparison.Ordinal);
        Assert.Equal(1, await (await Site.Get<Database>()).Scalar<long>("select count(*) from submissions where marks like '%no_proof%'"));
    }

    [Fact]
    public async Task Tells_a_program_what_it_wants_to_hear_and_keeps_nothing()
    {
        using var visitor = await FillIn("en", "open");
        await visitor.Send("register", ("go", "on"), ("homepage", "https://spam.example"), ("altcha", Solve(visitor)));
        Assert.Equal("One more step: your mailbox", visitor.Heading);
        Assert.Equal(0, await (await Site.Get<Database>()).Scalar<long>("select count(*) from submissions where state = 'unconfirmed'"));
    }

    [Fact]
    public async Task Who_is_only_quick_is_asked_to_look_again_as_often_as_it_takes()
    {
        using var visitor = await FillIn("en", "open", quickly: true);
        for (var time = 0; time < 10; time++)
        {
            await SendWithProof(visitor);
            Assert.Equal(["That was very quick. Please look at your answers once more and send them again"], visitor.Problems);
        }

        Site.Clock!.Advance(TimeSpan.FromSeconds(5));
        await SendWithProof(visitor);
        Assert.Equal("One more step: your mailbox", visitor.Heading);
    }

    [Fact]
    public async Task A_network_that_registers_without_end_is_told_to_wait()
    {
        using var visitor = await FormVisitor.Of(Site);
        await visitor.Go("/en/register");
        var (begun, refused) = (0, 0);
        for (var number = 0; number < 1000; number++)
        {
            await visitor.Go("/en/register");
            await visitor.Send("register", ("go", "on"), ("classification", "group"), ("scope", "local"), ("rules", "yes"));
            if (visitor.Status == HttpStatusCode.TooManyRequests) refused++;
            else begun++;
            if (refused > 20) break;
        }

        Assert.Equal((30, 21), (begun, refused));
        Assert.Equal("group", visitor.Page.QuerySelector("input[name=classification][checked]")!.GetAttribute("value"));
        Assert.NotNull(visitor.Answer.Headers.RetryAfter);
        Assert.Equal(30, await (await Site.Get<Database>()).Scalar<long>("select count(*) from drafts"));
        Site.Clock!.Advance(TimeSpan.FromHours(1));
        await visitor.Go("/en/register");
        await visitor.Send("register", ("go", "on"), ("classification", "group"), ("scope", "local"), ("rules", "yes"));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Says_clearly_that_ten_megabytes_are_too_much(string lang)
    {
        using var client = await Site.Client();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("_handler=register&name_en=" + new string('a', 10_000_000)));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        var answer = await client.PostAsync(new Uri($"/{lang}/register", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(lang == "ar" ? "ميغابايت" : "one megabyte", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessed_addresses_lead_nowhere_and_all_look_the_same()
    {
        foreach (var path in new[] { "/en/register/", "/en/confirm/", "/en/sent/", "/en/register/later/" })
            foreach (var guess in new[] { "1", new string('A', 43), "..%2f..%2fetc", "'%20or%201=1--" })
                Assert.Equal(HttpStatusCode.NotFound, (await Site.Get(path + guess)).StatusCode);
    }

    [Fact]
    public async Task Letters_wait_for_a_mail_server_that_is_down_and_come_once()
    {
        Sink.IsDown = true;
        using var visitor = await FillIn("en", "open");
        await SendWithProof(visitor);
        var worker = await Site.Get<MailWorker>();
        for (var hour = 0; hour < 24; hour++)
        {
            await worker.DeliverDue(TestContext.Current.CancellationToken);
            Site.Clock!.Advance(TimeSpan.FromHours(1));
        }

        Assert.Empty(Sink.Messages);
        Sink.IsDown = false;
        Site.Clock!.Advance(TimeSpan.FromHours(2));
        await Letter(0);
        Site.Clock!.Advance(TimeSpan.FromHours(2));
        await worker.DeliverDue(TestContext.Current.CancellationToken);
        Assert.Single(Sink.Messages);
        Assert.DoesNotContain(Site.Log.Lines, line => line.Contains("amal@", StringComparison.OrdinalIgnoreCase));
    }
}

public sealed class RegisterPageTestsOnSqlite() : RegisterPageTests(Engine.Sqlite);

public sealed class RegisterPageTestsOnPostgres() : RegisterPageTests(Engine.Postgres);
