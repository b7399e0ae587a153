using System.Text;
using BoycottDirectory.Security;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Accounts;

/// <summary>What the buttons of accounts' pages do, and the halves of passkeys' exchanges that a script asks for.</summary>
public static class AccountEndpoints
{
    private const int LongestName = 60;

    public static void MapAccountEndpoints(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>();
        forms.MapPost("/editor/sign-in/passkey", RequestOptions).IsPublic();
        var own = forms.MapGroup("").RequireAuthorization(Permissions.Workspace);
        own.MapPost("/editor/sign-out", SignOut);
        own.MapPost("/editor/account/sessions/{id:long}/end", EndSession);
        own.MapPost("/editor/account/sessions/end-others", EndOtherSessions);
        own.MapPost("/editor/account/passkeys/options", CreationOptions);
        own.MapPost("/editor/account/passkeys", AddPasskey).DisableAntiforgery();
        own.MapPost("/editor/account/passkeys/{id}/remove", RemovePasskey);
    }

    private static async Task<IResult> RequestOptions(SignInManager<Account> manager) => Json(await manager.MakePasskeyRequestOptionsAsync(null));

    private static async Task<IResult> CreationOptions(HttpContext context, AccountQueries accounts, SignInManager<Account> manager)
    {
        var account = (await accounts.Find(context.User.AccountId()))!;
        return Json(await manager.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = context.User.AccountId().ToString(System.Globalization.CultureInfo.InvariantCulture), Name = account.Email, DisplayName = account.Email,
        }));
    }

    // The filter of the group has checked the form's token.
    private static async Task<IResult> AddPasskey(HttpContext context, [FromForm] string credential, [FromForm] string? name, SignInManager<Account> manager, PasskeyEdits passkeys)
    {
        var result = await manager.PerformPasskeyAttestationAsync(credential);
        if (!result.Succeeded || result.UserEntity.Id != context.User.AccountId().ToString(System.Globalization.CultureInfo.InvariantCulture))
            return Back(context, "?passkey=refused#passkeys");

        await passkeys.Add(context.User.AccountId(), result.Passkey, FieldRules.Cut(FieldRules.Clean(name) ?? "", LongestName));
        return Back(context, "?passkey=added#passkeys");
    }

    private static async Task<IResult> RemovePasskey(HttpContext context, string id, PasskeyEdits passkeys)
    {
        await passkeys.Remove(context.User.AccountId(), id);
        return Back(context, "#passkeys");
    }

    private static async Task<IResult> EndSession(HttpContext context, long id, SessionEdits sessions)
    {
        await sessions.End(context.User.AccountId(), id);
        return Back(context, "#sessions");
    }

    private static async Task<IResult> EndOtherSessions(HttpContext context, SessionEdits sessions)
    {
        await sessions.EndOthers(context.User.AccountId(), context.User.SessionId());
        return Back(context, "#sessions");
    }

    private static async Task<IResult> SignOut(HttpContext context, SessionEdits sessions)
    {
        await sessions.End(context.User.AccountId(), context.User.SessionId());
        SessionHandler.Take(context);
        // Not "cookies": with them would go the one by which the site knows this browser, and the language chosen.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.Redirect($"{context.Request.PathBase}/editor/sign-in?out=1");
    }

    private static IResult Back(HttpContext context, string rest) => Results.Redirect($"{context.Request.PathBase}/editor/account{rest}");

    private static IResult Json(string json) => Results.Text(json, "application/json", Encoding.UTF8);
}
