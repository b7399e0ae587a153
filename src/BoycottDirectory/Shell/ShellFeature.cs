using BoycottDirectory.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace BoycottDirectory.Shell;

/// <summary>The frame of all pages: document, layout, navigation, errors, shared components.</summary>
public static class ShellFeature
{
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        // A text of the greatest length in Arabic letters, which take two bytes and more in what carries them.
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(options => options.MaximumReceiveMessageSize = 6 * Submissions.FieldRules.LongestText);
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmUp>());
        return builder;
    }

    /// <summary>Everything that a request passes before its endpoint, in order.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseMiddleware<Security.SecurityHeaders>();
        app.UseMiddleware<LanguageFromPath>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true, SuppressDiagnosticsCallback = Expected });
        app.Use(Security.BodyLimit.Refuse);
        // Inside the exception handler, which takes all headers away before it runs the error page through what follows here.
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use(AnswerHeadAsGet);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.Use(LanguageFromPath.RedirectBarePages);
        Security.SecurityFeature.UsePageCache(app);
        // Inside the cache, which has the language in its keys and needs no culture.
        app.UseRequestLocalization();
        app.Use(Accounts.AccountsFeature.ForbidStoring);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        var pages = app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
        pages.Add(AskForAnAccount);
        pages.Finally(KeepStateOffStaticPages);
        return app;
    }

    // Circuits are for editors alone: nothing limits how slowly or how long a visitor could hold one.
    private static void AskForAnAccount(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
            endpoint.Metadata.Add(new AuthorizeAttribute(Accounts.Permissions.Workspace));
    }

    // As soon as one page may be interactive, the framework puts state for circuits on all of them: a thousand bytes that differ each time. Its
    // metadata of what modes an endpoint has is internal, but an empty one is what it gives where no page is interactive.
    private static void KeepStateOffStaticPages(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<Review.InteractivePageAttribute>().Any()) return;
        if (endpoint.Metadata.FirstOrDefault(one => one.GetType().Name == "ConfiguredRenderModesMetadata") is not { } modes) return;

        var none = Activator.CreateInstance(modes.GetType(), [Array.Empty<IComponentRenderMode>()])!;
        endpoint.Metadata[endpoint.Metadata.IndexOf(modes)] = none;
    }

    // Pages answer GET alone; the server itself leaves the body out.
    private static Task AnswerHeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        // An error page in the place of a form's answer is only read: the form itself may be what was wrong.
        if (context.Features.Get<IExceptionHandlerFeature>() is not null) context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    // A busy database is told to the reader and to /health/ready, a bad request to who sent it; neither is a defect to log with its stack.
    private static bool Expected(ExceptionHandlerSuppressDiagnosticsContext context) => context.Exception is Storage.DatabaseBusyException or BadHttpRequestException or { InnerException: BadHttpRequestException };
}
