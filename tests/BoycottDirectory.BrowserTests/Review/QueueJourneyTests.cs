using BoycottDirectory.Accounts;
using BoycottDirectory.BrowserTests.Fixtures;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Mail;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Xunit;

namespace BoycottDirectory.BrowserTests.Review;

public sealed class QueueJourneyTests(Browser browser)
{
    [Theory, InBothLanguages]
    public async Task Two_editors_see_each_other_and_bring_a_proposal_to_the_public_page_and_its_history(string language)
    {
        var slug = "journey-" + language;
        var id = await Send(slug);
        await using var one = await browser.Editor(language, Role.Editor);
        await using var two = await browser.Editor(language, Role.Editor);

        await one.Open($"/{language}/editor/queue");
        await one.MustBeAccessible();
        await one.Page.Keyboard.PressAsync("j");
        await one.Follow(one.Page.Locator($"[data-queue] a[href='/{language}/editor/queue/{id}']"));
        await one.Page.WaitForSelectorAsync(".also[data-live]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await one.MustBeAccessible();
        await two.Open($"/{language}/editor/queue/{id}");
        await one.Page.WaitForSelectorAsync(".also bdi");
        await two.Page.WaitForSelectorAsync(".also bdi");
        Assert.Contains(Words.Of<ReviewText>(language, "AlsoHere"), await one.Text(".also"), StringComparison.Ordinal);

        foreach (var visit in new[] { one, two })
        {
            await visit.Page.SelectOptionAsync("#Reason", "keeps_the_rules");
            await visit.Page.ClickAsync("[data-key=a]");
            if (visit == one)
            {
                await visit.Page.WaitForSelectorAsync(".done");
                await visit.MustBeAccessible();
                // The second sees what the first has approved.
                await two.Open($"/{language}/editor/queue/{id}");
                await two.MustBeAccessible();
            }
        }

        await two.Arrive($"/{language}/editor/queue");
        await using var reader = await browser.Visit(language);
        await reader.Open($"/{language}/committees/{slug}");
        await reader.Open($"/{language}/committees/{slug}/history");
        Assert.Contains(Words.Of<DecisionsText>(language, "Reason.keeps_the_rules"), await reader.Text(".history"), StringComparison.Ordinal);
        foreach (var visit in new[] { one, two, reader })
        {
            Expect.None(visit.Foreign);
            Expect.None(visit.Complaints);
        }
    }

    private async Task<long> Send(string slug)
    {
        var entry = new CommitteeEntry
        {
            Slug = slug, Classification = "committee", Country = "BE", Languages = ["ar", "en"], Sources = ["https://example.org/" + slug],
            Texts = { ["ar"] = new CommitteeWords { Name = "لجنة " + slug }, ["en"] = new CommitteeWords { Name = "Committee " + slug } },
        };
        var reference = await browser.Get<Database>().Write(async transaction => await browser.Get<SubmissionEdits>().Send(transaction, new NewSubmission
        {
            Type = SubmissionTypes.Entry, Kind = "committee", Slug = slug, Snapshot = Snapshots.Write(entry), Confirmed = true, Words = "نرجو النشر",
            Mailbox = await browser.Get<MailboxEdits>().Keep(transaction, slug + "@example.org", "ar"),
        }));
        return (await browser.Get<SubmissionQueries>().FindByReference(reference))!.Id;
    }
}
