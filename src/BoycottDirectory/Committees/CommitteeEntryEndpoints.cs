using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Committees;

/// <summary>One committee as a file: for programs, for address books, for feed readers.</summary>
public static class CommitteeEntryEndpoints
{
    private const int FeedLength = 50;

    public static void MapCommitteeEntries(this IEndpointRouteBuilder routes)
    {
        var entries = routes.MapGroup("").InLanguage().IsOpenData().ExcludeFromDescription();
        entries.MapGet("/committees/{slug}.json", Json);
        entries.MapGet("/committees/{slug}.vcf", VCard);
        entries.MapGet("/committees/{slug}.atom", Atom);
    }

    private static async Task<IResult> Json(string slug, CommitteeExportQueries records, CommitteeQueries committees, CommitteeViews views, Address address)
    {
        if (await records.Find(slug) is not { } record || await committees.FindBySlug(slug, SiteLanguage.Current) is not { } committee)
            return await Missing(slug, "json", committees, address);

        return Results.Json(views.Of(record, address.Origin) with
        {
            Affiliations = [.. committee.Affiliations.Select(AffiliationDocument.Of)],
            Verifications = [.. committee.Verifications.Select(VerificationDocument.Of)],
        }, JsonFormat.Options, DataFiles.Json);
    }

    private static async Task<IResult> VCard(string slug, CommitteeExportQueries records, CommitteeQueries committees, CommitteeViews views, Address address) =>
        await records.Find(slug) is { } record
            ? DataFiles.Text(CommitteeVCard.Of(record, views.Of(record, address.Origin), address.Origin), DataFiles.VCard, slug + ".vcf")
            : await Missing(slug, "vcf", committees, address);

    private static async Task<IResult> Atom(
        string slug, CommitteeExportQueries records, CommitteeQueries committees, RevisionQueries revisions, CommitteeViews views, AtomFeed feed, Address address,
        IStringLocalizer<DecisionsText> decisions)
    {
        if (await records.Find(slug) is not { } record || await committees.IdOf(slug) is not { } id) return await Missing(slug, "atom", committees, address);

        var name = views.Of(record, address.Origin).Name ?? slug;
        var history = await revisions.History("committee", id);
        return DataFiles.Text(feed.Write($"/committees/{slug}.atom", $"/committees/{slug}", decisions["HistoryOf", name],
            [.. history.Take(FeedLength).Select(revision => new AtomEntry(
                $"/committees/{slug}/history/{revision.Number}", $"/committees/{slug}/history", decisions["Revision", revision.Number], revision.MadeAt,
                SiteLanguage.Current, $"{decisions["Channel." + revision.Channel]} · {decisions["Reason." + revision.Reason]}"))]), DataFiles.Atom);
    }

    // An old address leads on to the new one, in the same format.
    private static async Task<IResult> Missing(string slug, string format, CommitteeQueries committees, Address address) =>
        await committees.RedirectOf(slug) is { } moved ? Results.Redirect(address.To($"/committees/{moved}.{format}")) : Results.NotFound();
}
