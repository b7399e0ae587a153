using System.Globalization;
using BoycottDirectory.Accounts;

namespace BoycottDirectory.Writing;

/// <summary>Where forms send what is typed into them: <c>js/drafts.js</c> does so while somebody types.</summary>
internal static class DraftEndpoints
{
    private const int LongestKey = 2_200;

    public static void MapDraftEndpoints(this WebApplication app)
    {
        var drafts = app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Permissions.Translate);
        drafts.MapPost("/editor/drafts", Save);
        drafts.MapPost("/editor/drafts/discard", Discard);
    }

    /// <summary>The fields that a form has for people: not the framework's, not the draft's own, not its buttons.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(IFormCollection form) =>
        form.Where(field => field.Key is not "Do" && !field.Key.StartsWith('_') && (field.Key == EditorDraft.TitleField || !field.Key.StartsWith("Draft", StringComparison.Ordinal)))
            .ToDictionary(field => field.Key, field => field.Value.ToString().ReplaceLineEndings("\n"), StringComparer.Ordinal);

    private static async Task<IResult> Save(HttpContext context, EditorDraftEdits edits)
    {
        var form = await context.Request.ReadFormAsync();
        var (what, path, writer) = (form["Draft"].ToString(), form["DraftPath"].ToString(), form["DraftWriter"].ToString());
        // The path comes back as a link: nothing but the workspace's own pages.
        if (what.Length is 0 or > LongestKey || path.Length > LongestKey || !path.StartsWith("/editor/", StringComparison.Ordinal) || writer.Length is 0 or > 64 ||
            !long.TryParse(form["DraftNumber"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Results.BadRequest();

        var saved = await edits.Save(context.User.AccountId(), new EditorDraft { What = what, Path = path, Number = number, Fields = FieldsOf(form) }, writer, form["DraftOver"] == "1");
        return saved.State switch
        {
            DraftState.Saved => Results.Json(new { number = saved.Number, at = saved.At }),
            // With a body, or the page of what is not there would take the answer's place.
            DraftState.Elsewhere => Results.Conflict(new { saved.State }),
            _ => Results.Json(new { saved.State }, statusCode: StatusCodes.Status413PayloadTooLarge),
        };
    }

    private static async Task<IResult> Discard(HttpContext context, EditorDraftEdits edits, EditorDraftQueries drafts)
    {
        var form = await context.Request.ReadFormAsync();
        var (account, what) = (context.User.AccountId(), form["Draft"].ToString());
        var draft = await drafts.Find(account, what);
        await edits.Drop(account, what);
        var back = form["Back"].ToString();
        return Results.Redirect(context.Request.PathBase + (back == "/editor/drafts" ? back : draft?.Path ?? "/editor"));
    }
}
