using BoycottDirectory.Languages;
using Microsoft.AspNetCore.Diagnostics;

namespace BoycottDirectory.Shell;

/// <summary>The frame of all pages: document, layout, navigation, errors, shared components.</summary>
public static class ShellFeature
{
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmUp>());
        return builder;
    }

    /// <summary>Everything that a request passes before its endpoint, in order.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseMiddleware<LanguageFromPath>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true, SuppressDiagnosticsCallback = Expected });
        // Inside the exception handler, which takes all headers away before it runs the error page through what follows here.
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseMiddleware<Security.SecurityHeaders>();
        app.Use(AnswerHeadAsGet);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.Use(Security.SecurityHeaders.AdaptToEndpoint);
        app.Use(LanguageFromPath.RedirectBarePages);
        Security.SecurityFeature.UsePageCache(app);
        // Inside the cache, which has the language in its keys and needs no culture.
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        return app;
    }

    // Pages answer GET alone; the server itself leaves the body out.
    private static Task AnswerHeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    // A busy database is told to the reader and to /health/ready; it is no defect to log with its stack.
    private static bool Expected(ExceptionHandlerSuppressDiagnosticsContext context) => context.Exception is Storage.DatabaseBusyException;
}
