using System.Net;
using AngleSharp.Dom;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BoycottDirectory.Tests.Shell;

/// <summary>What every form of the site does when something is wrong, after the patterns of GOV.UK's design system.</summary>
public sealed class FormConventionTests : IAsyncLifetime
{
    private const string Mail = "keeper@acme.example";

    private readonly Site site = new(Engine.Sqlite) { Clock = new FakeTimeProvider(Catalogue.Start) };

    public async ValueTask InitializeAsync() => await site.Keep("acme", Mail);

    /// <summary>A form, and one thing typed into it that must stay.</summary>
    public static TheoryData<string, string, string, string, string> Forms() =>
    [
        .. from lang in new[] { "ar", "en" }
           from one in new[]
           {
               ("/register", "register", "classification", "group"), ("/committees/acme/correct", "correct", "source", "nonsense"), ("/committees/acme/claim", "claim", "words", "We are"),
               ("/committees/acme/contact", "contact", "who", "Somebody"), ("/committees/acme/manage", "ask", "email", "x"), ("/committees/acme/manage/edit", "edit", "founded", "x"),
               ("/committees/acme/manage/links", "propose", "words", "Together"), ("/committees/acme/manage/links", "vouch", "vouched", "x"), ("/committees/acme/manage/people", "invite", "email", "x"),
               ("/committees/acme/manage/people", "key", "openpgp", "x"), ("/committees/acme/manage/events/add", "event", "name_ar", "وقفة"), ("/committees/acme/manage/data", "erase", "", ""), ("/sent", "answer", "", ""),
           }
           select new TheoryDataRow<string, string, string, string, string>(lang, one.Item1, one.Item2, one.Item3, one.Item4),
    ];

    [Theory, MemberData(nameof(Forms))]
    public async Task Says_what_is_wrong_first_with_links_to_the_fields_in_the_same_words_and_keeps_what_was_typed(string lang, string path, string form, string field, string value)
    {
        using var visitor = path.Contains("/manage/", StringComparison.Ordinal) ? await site.Manager("acme", Mail, lang) : await Visitor.Of(site);
        await visitor.Open($"/{lang}" + (path == "/sent" ? "/sent/" + await Asked() : path));
        AsksWithoutTheBrowser(visitor.Page.QuerySelector(Managers.Form(form))!);
        await visitor.Send(Managers.Form(form), field.Length > 0 ? [(field, value)] : []);

        var page = visitor.Page;
        Assert.Equal(HttpStatusCode.OK, visitor.Answer.StatusCode);
        Assert.StartsWith(lang == "ar" ? "خطأ: " : "Error: ", page.Title!, StringComparison.Ordinal);
        var summary = page.QuerySelector(".problems")!;
        Assert.Equal(("alert", "-1", true), (summary.GetAttribute("role"), summary.GetAttribute("tabindex"), summary.HasAttribute("autofocus")));
        Assert.Equal(lang == "ar" ? "هناك ما يلزم تصحيحه" : "There is a problem", summary.QuerySelector("h2")!.TextContent);
        Assert.True(summary.CompareDocumentPosition(page.QuerySelector("h1")!).HasFlag(DocumentPositions.Following));
        foreach (var link in summary.QuerySelectorAll("a"))
        {
            var target = page.QuerySelector(link.GetAttribute("href")!) ?? throw new InvalidOperationException($"{link.GetAttribute("href")} leads nowhere");
            var described = (target.GetAttribute("aria-describedby") ?? target.Closest("fieldset")?.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Contains(described, id => page.GetElementById(id)!.TextContent.Trim() == link.TextContent.Trim());
        }

        if (field.Length > 0)
        {
            var typed = page.QuerySelector($"{Managers.Form(form)} [name={field}][checked], {Managers.Form(form)} textarea[name={field}], {Managers.Form(form)} input[name={field}]:not([type=radio])")!;
            Assert.Equal(value, typed.LocalName == "textarea" ? typed.TextContent : typed.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task E_mail_fields_are_made_for_addresses()
    {
        using var visitor = await Visitor.Of(site);
        foreach (var path in new[] { "/en/committees/acme/correct", "/ar/committees/acme/claim", "/en/committees/acme/contact", "/ar/committees/acme/manage" })
        {
            await visitor.Open(path);
            var field = visitor.Page.QuerySelector("#email")!;
            Assert.Equal(("email", "false", "email", "ltr"), (field.GetAttribute("type"), field.GetAttribute("spellcheck"), field.GetAttribute("autocomplete"), field.GetAttribute("dir")));
            Assert.False(field.HasAttribute("maxlength"));
        }
    }

    private static void AsksWithoutTheBrowser(IElement form)
    {
        Assert.True(form.HasAttribute("novalidate"));
        Assert.Empty(form.QuerySelectorAll("[required]"));
        foreach (var control in form.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(control => control.Closest(".hidden") is null))
            Assert.True(control.Closest("label") is not null || form.QuerySelector($"label[for='{control.Id}']") is not null, control.OuterHtml);
    }

    private async Task<string> Asked()
    {
        var submissions = await site.Get<SubmissionEdits>();
        var mailboxes = await site.Get<BoycottDirectory.Mail.MailboxEdits>();
        var reference = await (await site.Get<Database>()).Write(async transaction => await submissions.Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Correction, Kind = "committee", Slug = "acme", Words = "x", Confirmed = true, Mailbox = await mailboxes.Keep(transaction, "a@b.example", "en"),
        }));
        await (await site.Get<SubmissionDecisions>()).AskBack((await (await site.Get<SubmissionQueries>()).FindByReference(reference))!.Id, "Why?");
        return reference;
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();
}
