using BoycottDirectory.Committees;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Mail;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Committees that keep their own entries.</summary>
internal static class Managers
{
    /// <summary>Writes an entry that somebody keeps.</summary>
    public static async Task Keep(this Site site, string slug, string mail, string lang = "en", Func<CommitteeEntry, CommitteeEntry>? change = null)
    {
        await (await site.Get<CommitteeEdits>()).Put(slug, current => (change ?? (entry => entry))(current ?? Entries.Committee(slug) with { Website = $"https://www.{slug}.example/" }), Entries.Origin);
        var (mailboxes, managing) = (await site.Get<MailboxEdits>(), await site.Get<ManagingEdits>());
        await (await site.Get<Database>()).Write(async transaction =>
            await managing.Add(transaction, (await Slugs.Id(transaction, "committees", slug))!.Value, await mailboxes.Keep(transaction, mail, lang)));
    }

    /// <summary>Somebody without script who has followed the link to an entry of hers.</summary>
    public static async Task<Visitor> Manager(this Site site, string slug, string mail, string lang = "en")
    {
        var visitor = await Visitor.Of(site);
        await visitor.Open($"/{lang}/manage/{await site.ManageToken(slug, mail)}");
        await visitor.Send("main form");
        Assert.Equal($"/{lang}/committees/{slug}/manage", visitor.Path);
        return visitor;
    }

    /// <summary>The secret of a new link to an entry.</summary>
    public static async Task<string> ManageToken(this Site site, string slug, string mail)
    {
        var edits = await site.Get<BoycottDirectory.Security.AccessTokens>();
        var mailboxes = await site.Get<MailboxEdits>();
        return await (await site.Get<Database>()).Write(async transaction => await edits.Issue(
            transaction, BoycottDirectory.Security.TokenPurpose.Manage, await mailboxes.Find(transaction, mail), "committee", await Slugs.Id(transaction, "committees", slug)));
    }

    /// <summary>A session of a manager, for what is tested without pages.</summary>
    public static async Task<ManagerSession> Session(this Site site, string slug, string mail)
    {
        var opened = await (await site.Get<ManagingEdits>()).Open(await site.ManageToken(slug, mail));
        return (await (await site.Get<ManagingQueries>()).Session(opened!.Value.Token, slug, "en"))!;
    }

    /// <summary>Accepts the one submission of a kind that waits.</summary>
    public static async Task<Submission> AcceptOne(this Site site, string kind, string type = SubmissionTypes.Entry, long revision = 0)
    {
        var submission = Assert.Single(await (await site.Get<SubmissionQueries>()).List(new SubmissionFilter { Kind = kind, Type = type, State = "pending" }));
        Assert.Empty((await (await site.Get<SubmissionDecisions>()).Accept(submission.Id, revision, null, DecisionWords.Of("keeps_the_rules"), null)).Problems);
        return submission;
    }

    /// <summary>Accepts a submission for a new entry.</summary>
    public static async Task Accept(this Site site, long id) =>
        Assert.Empty((await (await site.Get<SubmissionDecisions>()).Accept(id, 0, null, DecisionWords.Of("keeps_the_rules"), null)).Problems);

    /// <summary>The form with a handler.</summary>
    public static string Form(string name) => $"form:has(input[value='{name}'])";
}
