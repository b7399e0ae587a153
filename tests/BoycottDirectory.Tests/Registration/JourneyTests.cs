using System.Net;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Registration;

public abstract class JourneyTests(Engine engine) : RegistrationTests(engine)
{
    [Theory, InlineData("ar"), InlineData("en")]
    public async Task Goes_from_the_first_step_to_a_public_entry(string lang)
    {
        using var visitor = await FillIn(lang, "country");
        await SendWithProof(visitor);
        Assert.EndsWith("/sent", visitor.Path, StringComparison.Ordinal);

        var confirmation = await Letter(0);
        Assert.Equal("amal@example.org", Assert.Single(confirmation.To.Mailboxes).Address);
        Assert.Equal(lang, confirmation.Body!.Headers["Content-Language"]);
        Assert.Contains($"dir=\"{(lang == "ar" ? "rtl" : "ltr")}\"", confirmation.HtmlBody!, StringComparison.Ordinal);
        var link = LinkIn(confirmation);
        Assert.StartsWith($"/{lang}/confirm/", link, StringComparison.Ordinal);

        // Programs that check mail open links, too.
        await visitor.Go(link);
        await visitor.Go(link);
        await visitor.Send("confirm");
        var status = visitor.Path;
        Assert.StartsWith($"/{lang}/sent/", status, StringComparison.Ordinal);
        Assert.DoesNotContain("amal@example.org", visitor.Text, StringComparison.Ordinal);
        await visitor.Go(link);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        var submissions = await Site.Get<SubmissionQueries>();
        var submission = (await submissions.FindByReference(status.Split('/')[^1]))!;
        Assert.Equal((SubmissionStates.Pending, "ghent-boycott-group"), (submission.State, submission.EntrySlug));
        Assert.DoesNotContain("no_proof", submission.Marks ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Go($"/{lang}/committees/ghent-boycott-group")).Status);

        await AskAndAnswer(visitor, submission, status);
        Assert.Empty((await (await Site.Get<SubmissionDecisions>()).Accept(submission.Id, 0, null, DecisionWords.Of("keeps_the_rules"), null)).Problems);
        await visitor.Go($"/{lang}/committees/ghent-boycott-group");
        Assert.Equal((HttpStatusCode.OK, lang == "ar" ? "مجموعة غنت للمقاطعة" : "Ghent Boycott Group"), (visitor.Status, visitor.Heading));
        Assert.Contains(LinkIn(await Letter(3)), status, StringComparison.Ordinal);
        await ShowsNoCity();
        await KeepsTheAddressFromView();
    }

    private async Task AskAndAnswer(FormVisitor visitor, Submission submission, string status)
    {
        await (await Site.Get<SubmissionDecisions>()).AskBack(submission.Id, "Which <b>school</b>?");
        Assert.Contains(status, LinkIn(await Letter(2)), StringComparison.Ordinal);
        await visitor.Go(status);
        Assert.Contains("Which <b>school</b>?", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("answer", ("words", ""));
        Assert.Single(visitor.Problems);
        await visitor.Send("answer", ("words", "The one by the canal"));
        Assert.Contains("The one by the canal", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(SubmissionStates.Pending, (await (await Site.Get<SubmissionQueries>()).Find(submission.Id))!.State);
    }

    private async Task ShowsNoCity()
    {
        foreach (var path in new[] { "/en/committees/ghent-boycott-group", "/ar/committees/ghent-boycott-group", "/en/committees/ghent-boycott-group.json", "/en/committees/ghent-boycott-group.vcf",
            "/en/committees/ghent-boycott-group/history", "/en/committees.csv", "/en/committees.geojson", "/api/v1/committees/ghent-boycott-group", "/en/feed.atom", "/en/committees?country=BE" })
        {
            var page = await Site.Page(path);
            Assert.DoesNotContain("Gentbrugge", page, StringComparison.Ordinal);
            Assert.DoesNotContain("غنتبروخه", page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("ghent-boycott-group", await (await Site.Get<DirectorySearch>()).SlugsOf("committee", "Gentbrugge", 10));
    }

    private async Task KeepsTheAddressFromView()
    {
        var database = await Site.Get<Database>();
        Assert.Equal(1, await database.Scalar<long>("select count(*) from committee_managers"));
        Assert.Equal("relay", await database.Scalar<string>("select audience from committee_contacts"));
        Assert.DoesNotContain("amal", await database.Scalar<string>("select value from committee_contacts"), StringComparison.Ordinal);
        foreach (var path in new[] { "/en/committees/ghent-boycott-group", "/en/committees/ghent-boycott-group.json", "/en/committees.csv", "/en/committees/ghent-boycott-group.vcf", "/en/feed.atom" })
            Assert.DoesNotContain("amal@", await Site.Page(path), StringComparison.OrdinalIgnoreCase);
    }
}

public sealed class JourneyOnSqlite() : JourneyTests(Engine.Sqlite);

public sealed class JourneyOnPostgres() : JourneyTests(Engine.Postgres);
