using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Accounts;

/// <summary>
/// Recognizes who is signed in by a cookie that holds nothing but a random token. Who may not do something is answered as if it were not there;
/// who is not signed in is sent to sign in, and then on to the page that was asked for.
/// </summary>
public sealed class SessionHandler(
    SessionQueries sessions, SessionEdits edits, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";

    /// <summary>The claim with the session's id.</summary>
    public const string SessionClaim = "session";

    private const string Cookie = "session";

    /// <summary>Gives the browser the token of a new session. It is forgotten with the browser's own session.</summary>
    public static void Give(HttpContext context, string token) => HostCookies.Write(context, Cookie, token);

    public static void Take(HttpContext context) => HostCookies.Delete(context, Cookie);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (HostCookies.Read(Context, Cookie) is not { Length: > 0 and <= 100 } token) return AuthenticateResult.NoResult();
        if (await sessions.Find(token) is not { } session) return AuthenticateResult.NoResult();

        await edits.Saw(session);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(session), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var isPage = HttpMethods.IsGet(Request.Method) && Context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
        if (!isPage || !Request.PathBase.HasValue) return HandleForbiddenAsync(properties);

        Response.Headers.CacheControl = "no-store";
        Response.Redirect($"{Request.PathBase}/editor/sign-in?to={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        // The page for what is missing takes no form; this keeps it from being run.
        if (!HttpMethods.IsGet(Request.Method)) Response.ContentType = "text/plain";
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal PrincipalOf(Session session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, session.UserId.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Role, session.Role),
            new Claim(SessionClaim, session.Id.ToString(CultureInfo.InvariantCulture)),
        ], SchemeName));
}

/// <summary>What the site knows of who is signed in.</summary>
public static class SignedIn
{
    /// <summary>The account's id; 0 for nobody.</summary>
    public static long AccountId(this ClaimsPrincipal? principal) => Number(principal, ClaimTypes.NameIdentifier);

    /// <summary>The session's id; 0 for none.</summary>
    public static long SessionId(this ClaimsPrincipal? principal) => Number(principal, SessionHandler.SessionClaim);

    /// <summary>Whether the account may do what <see cref="Permissions"/> names.</summary>
    public static bool May(this ClaimsPrincipal? principal, string permission) =>
        principal?.FindFirstValue(ClaimTypes.Role) is { } role && PermissionMatrix.Allows(role, permission);

    private static long Number(ClaimsPrincipal? principal, string claim) =>
        long.TryParse(principal?.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
