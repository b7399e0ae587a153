using BoycottDirectory.Languages;
using BoycottDirectory.Review;
using BoycottDirectory.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Accounts;

/// <summary>The people who keep the directory: signing in, what each may do, sessions.</summary>
public static class AccountsFeature
{
    // Rounds of PBKDF2-HMAC-SHA512, as OWASP's cheat sheet on passwords has it.
    private const int Rounds = 220_000;

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<AccountEdits>();
        services.AddSingleton<SessionQueries>();
        services.AddSingleton<SessionEdits>();
        services.AddSingleton<PasskeyQueries>();
        services.AddSingleton<PasskeyEdits>();
        services.AddSingleton<SignInQueries>();
        services.AddSingleton<SignInEdits>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<NetworkOf>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<PasswordSignIn>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
        services.AddScoped<CircuitHandler, SessionCircuit>();
        services.AddSingleton(new EditorMenuItem(90, "/editor/account", typeof(AccountsText), "MyAccount", Permissions.Workspace));
        services.AddSingleton(new EditorSection(60, typeof(SignInsSection), Permissions.Accounts));
        services.AddSingleton(new EditorMenuItem(95, "/editor/accounts", typeof(AccountsText), "Accounts", Permissions.Accounts));

        services.AddAuthentication(SessionHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null)
            // Identity keeps the challenge of a passkey here while the browser answers it.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                options.Cookie = new HostCookieBuilder { Path = "/", Name = "passkey", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        services.AddAuthorization(PermissionMatrix.AddTo);
        services.AddCascadingAuthenticationState();
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>().AddSignInManager();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            passkeys.UserVerificationRequirement = passkeys.ResidentKeyRequirement = "required";
            // Otherwise the host that a request names.
            if (site.Value.Url is { } url) passkeys.ServerDomain = new Uri(url).Host;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie = new HostCookieBuilder { Path = "/", Name = "form", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
            options.SuppressXFrameOptionsHeader = true;
        });
        return builder;
    }

    public static void MapAccounts(this WebApplication app) => app.MapAccountEndpoints();

    /// <summary>Keeps what only some may see, and forms, out of every cache. Must run after routing.</summary>
    public static Task ForbidStoring(HttpContext context, RequestDelegate next)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<IAuthorizeData>() is not null || metadata?.GetMetadata<PublicFormAttribute>() is not null)
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        return next(context);
    }
}
