using System.Globalization;
using System.Text.Json;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Committees.Managing;

/// <summary>The acts of a manager. Each asks for the guard of forms and for the session, which is for one committee alone.</summary>
public static class ManageEndpoints
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a page may say after an act.</summary>
    public static IReadOnlyList<string> Answers { get; } =
    [
        "renewed", "proposed", "said", "invited", "removed", "last", "safety", "withdrawn", "returned", "vouched", "unvouched", "sent", "keyed", "keyless", "wrong-link",
    ];

    public static void MapManaging(this WebApplication app)
    {
        var group = app.MapGroup("/committees/{slug}/manage").IsPublic();
        group.MapGet("/data.json", Data);
        group.MapPost("/renew", (HttpContext http, string slug, ManagingEdits edits) => Act(http, slug, "", async _ =>
        {
            await edits.Renew(slug);
            return "renewed";
        }));
        group.MapPost("/say", (HttpContext http, string slug, LinkEdits links) => Act(http, slug, "/links", session => Say(http, session, links)));
        group.MapPost("/unvouch", (HttpContext http, string slug, VouchEdits edits) => Act(http, slug, "/links", async session =>
        {
            if (SlugIn(Field(http, "vouched")) is { } other) await edits.TakeBack(session, other);
            return "unvouched";
        }));
        group.MapPost("/remove", (HttpContext http, string slug, ManagingEdits edits) => Act(http, slug, "/people", async session =>
            long.TryParse(Field(http, "manager"), NumberStyles.None, CultureInfo.InvariantCulture, out var mailbox) && await edits.Remove(session, mailbox) ? "removed" : "last"));
        group.MapPost("/withdraw", (HttpContext http, string slug, ShowingEdits edits) => Act(http, slug, "/shown", async session =>
        {
            await edits.Withdraw(session);
            return "withdrawn";
        }));
        group.MapPost("/return", (HttpContext http, string slug, ShowingEdits edits) => Act(http, slug, "/shown", async session =>
        {
            await edits.Return(session);
            return "returned";
        }));
        group.MapPost("/leave", (HttpContext http, string slug, ManagingEdits edits) => Act(http, slug, "", async session =>
        {
            await edits.Leave(session);
            return Away(http);
        }));
    }

    /// <summary>The slug in what people paste: an entry's address on this site, or the slug itself.</summary>
    public static string? SlugIn(string? text)
    {
        var path = text?.Split('?', '#')[0].TrimEnd('/');
        var slug = path?[(path.LastIndexOf('/') + 1)..];
        return slug is not null && FieldRules.IsSlug(slug) ? slug : null;
    }

    // Null ends the visit: there is no page of the manager to come back to.
    private static async Task<IResult> Act(HttpContext http, string slug, string page, Func<ManagerSession, Task<string?>> act)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            return Results.Content(http.RequestServices.GetRequiredService<IStringLocalizer<ManagingText>>()["FormOver"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

        var back = $"/{SiteLanguage.Current}/committees/{slug}";
        // The visit is over, or was never to this entry: the page asks for the address.
        if (await Session(http, slug) is not { } session) return Results.LocalRedirect(back + "/manage");

        var said = await act(session);
        return Results.LocalRedirect(said is null ? back + "/manage" : $"{back}/manage{page}?said={said}");
    }

    private static async Task<IResult> Data(HttpContext http, string slug, HeldDataQueries held)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return await Session(http, slug) is { } session
            ? Results.File(JsonSerializer.SerializeToUtf8Bytes(await held.Of(session), Readable), "application/json", $"{slug}.json")
            : Results.NotFound();
    }

    private static Task<ManagerSession?> Session(HttpContext http, string slug) =>
        http.RequestServices.GetRequiredService<ManagingQueries>().Session(ManagerCookie.Read(http), slug, SiteLanguage.Current);

    private static async Task<string?> Say(HttpContext http, ManagerSession session, LinkEdits links) =>
        long.TryParse(Field(http, "link"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Field(http, "state") is { } state and ("confirmed" or "declined" or "withdrawn") &&
        await links.Say(session, id, state, Field(http, "words")) is { Change: not Change.Refused } ? "said" : "wrong-link";

    private static string? Away(HttpContext http)
    {
        ManagerCookie.Delete(http);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return null;
    }

    private static string? Field(HttpContext http, string name) => http.Request.HasFormContentType ? FieldRules.Clean(http.Request.Form[name].ToString()) : null;
}
