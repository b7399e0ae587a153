using System.Resources;
using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Committees.Managing;

/// <summary>What each side says of a link: its own word, which nobody else can say for it and which needs no editor.</summary>
public sealed class LinkEdits(
    Database database, ManagingQueries managing, AffiliationEdits affiliations, LadderEdits ladder, AccessTokens tokens, Outbox outbox)
{
    // Whoever changes a statement again and again must not be able to fill the other side's mailboxes.
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromDays(7);

    /// <summary>The kinds that committees propose to each other.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["member_of", "chapter_of", "partner_of", "recognised_by", "successor_of", "name_use_disputed"];

    private static readonly Origin Origin = new("committee", "stated_by_committee");

    /// <summary>States a link of the session's committee; the other side is asked by letter.</summary>
    /// <param name="session">Who says it.</param>
    /// <param name="other">The other committee's slug.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="isFrom">True when the statement is about the session's committee: it is a member of the other.</param>
    /// <param name="words">A few words of its own; null for none.</param>
    public async Task<Outcome> Propose(ManagerSession session, string other, string kind, bool isFrom, string? words)
    {
        // Two that work together do so from both sides: whoever says it second confirms it.
        var from = isFrom ? session.Slug : other;
        if (kind == "partner_of" && await managing.LinkBetween(other, session.Slug, kind) is not null) (from, isFrom) = (other, false);
        var key = new AffiliationEntry { From = from, To = isFrom ? other : session.Slug, Kind = kind };
        var outcome = await Put(key, known => isFrom
            ? (known ?? key) with { FromState = "confirmed", FromWords = words, ToState = known?.ToState ?? "proposed" }
            : (known ?? key) with { ToState = "confirmed", ToWords = words, FromState = known?.FromState ?? "proposed" });
        if (outcome.Change is Change.New or Change.Changed && await managing.LinkBetween(key.From, key.To, kind) is { } id) await Tell(id, session.CommitteeId, "Letter.Link");
        return outcome;
    }

    /// <summary>Says what the session's committee thinks of a link that is there: <c>confirmed</c>, <c>declined</c> or <c>withdrawn</c>. Null when the link is none of its.</summary>
    public async Task<Outcome?> Say(ManagerSession session, long link, string state, string? words) =>
        await managing.Link(link) is { } known && (known.From == session.CommitteeId || known.To == session.CommitteeId)
            ? await Say(link, known.Link, known.From == session.CommitteeId, session.CommitteeId, state, words)
            : null;

    /// <summary>The same by a letter's link, which is used up. Null when it gives nothing.</summary>
    public async Task<Outcome?> Answer(string token, string state, string? words)
    {
        var grant = await database.Write(transaction => tokens.Redeem(transaction, token, TokenPurpose.AnswerLink));
        if (grant is not { SubjectId: { } id, SubjectKind: { } side } || await managing.Link(id) is not { } known) return null;

        var isFrom = side == "link_from";
        return await Say(id, known.Link, isFrom, isFrom ? known.From : known.To, state, words ?? (isFrom ? known.Link.FromWords : known.Link.ToWords));
    }

    private async Task<Outcome> Say(long id, AffiliationEntry link, bool isFrom, long by, string state, string? words)
    {
        var outcome = await Put(link, known => isFrom ? known! with { FromState = state, FromWords = words } : known! with { ToState = state, ToWords = words });
        if (outcome.Change == Change.Changed && (isFrom ? link.FromState : link.ToState) != state) await Tell(id, by, "Letter.Answered." + state);
        return outcome;
    }

    private async Task<Outcome> Put(AffiliationEntry key, Func<AffiliationEntry?, AffiliationEntry> change)
    {
        AffiliationEntry? made = null;
        var outcome = await affiliations.Put(key, known => made = change(known), Origin);
        if (made is { Kind: "recognised_by" } && outcome.Change is Change.New or Change.Changed)
            await database.Write(transaction => ladder.Recognise(transaction, made!.From, made.To, made.ToState == "confirmed" && made.FromState is not ("declined" or "withdrawn")));
        return outcome;
    }

    // The other side's managers, each in their own language, with a link by which they can say something themselves.
    private Task Tell(long id, long by, string letter) => database.Write(async transaction =>
    {
        var (from, to, kind) = await transaction.Connection.QuerySingleAsync<(long From, long To, string Kind)>("select from_id, to_id, kind from affiliations where id = @id", new { id });
        var asked = by == from ? to : from;
        foreach (var mailbox in (await transaction.Connection.QueryAsync<long>("select mailbox_id from committee_managers where committee_id = @asked", new { asked })).ToList())
        {
            if (letter == "Letter.Link" && await tokens.WasIssued(transaction, TokenPurpose.AnswerLink, mailbox, id, BetweenLetters)) continue;

            var token = await tokens.Issue(transaction, TokenPurpose.AnswerLink, mailbox, asked == from ? "link_from" : "link_to", id);
            var lang = await MailboxEdits.LangOf(transaction, mailbox);
            await outbox.Send(transaction, new Letter
            {
                Mailbox = mailbox, Texts = typeof(ManagingText), Key = letter, Lang = lang, Path = "/link/" + token,
                Values = [await ManagingQueries.NameOf(transaction, by, lang), Statement(kind, by == from ? "from" : "to", lang), await ManagingQueries.NameOf(transaction, asked, lang)],
            });
        }
    });

    private static string Statement(string kind, string side, string lang) =>
        new ResourceManager(typeof(ManagingText)).GetString($"We.{kind}.{side}", SiteLanguage.CultureOf(lang)) ?? kind;
}
