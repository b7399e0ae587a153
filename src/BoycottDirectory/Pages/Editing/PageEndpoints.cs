using BoycottDirectory.Accounts;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Pages.Editing;

/// <summary>What the buttons beside a page's form do.</summary>
internal static class PageEndpoints
{
    public static void MapPageEditing(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>();
        // A translator may propose that, as anything else.
        forms.MapPost("/editor/pages/{slug}/reset", Reset).RequireAuthorization(Permissions.Translate).DisableAntiforgery();
        forms.MapPost("/editor/pages/{slug}/scheduled/{id:long}/agree", Agree).RequireAuthorization(Permissions.Review);
        forms.MapPost("/editor/pages/{slug}/scheduled/{id:long}/cancel", Cancel).RequireAuthorization(Permissions.Review);
    }

    // The filter of the group has checked the form's token.
    private static async Task<IResult> Reset(HttpContext context, string slug, [FromForm] string lang, [FromForm] long revision, EditedPages pages, PageProposalEdits proposals)
    {
        var page = await pages.Find(slug);
        // Somebody saved meanwhile: the page is shown as it now is, and asks again.
        if (page.Entry is not { } entry || page.Revision != revision || !entry.Texts.ContainsKey(lang)) return Back(context, slug);

        var mayDecide = context.User.May(Permissions.Review);
        var rest = new SortedDictionary<string, PageWords>(entry.Texts, StringComparer.Ordinal);
        rest.Remove(lang);
        var reason = page.Shipped.ContainsKey(lang) ? "shipped_text_restored" : "page_taken_off";
        var outcome = await proposals.Save(entry with { Texts = rest }, revision, reason, context.User.AccountId(), mayDecide);
        return Back(context, slug, outcome.Change switch { Change.Refused => "", Change.Held => "?done=proposed", _ => "?done=reset" });
    }

    private static async Task<IResult> Agree(HttpContext context, string slug, long id, PageProposalEdits proposals)
    {
        var outcome = await proposals.Agree(id, context.User.AccountId());
        return Back(context, slug, outcome.Change == Change.Held ? "#scheduled" : "");
    }

    private static async Task<IResult> Cancel(HttpContext context, string slug, long id, PageScheduleQueries schedules, PageProposalEdits proposals)
    {
        if ((await schedules.Scheduled()).FirstOrDefault(one => one.Id == id && one.Slug == slug) is { } scheduled) await proposals.Withdraw(scheduled.Reference);
        return Back(context, slug);
    }

    private static IResult Back(HttpContext context, string slug, string rest = "") =>
        PageRules.IsKey(slug) ? Results.Redirect($"{context.Request.PathBase}/editor/pages/{slug}{rest}") : Results.NotFound();
}
