using BoycottDirectory.Accounts;
using BoycottDirectory.Review;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Checks;

/// <summary>What an operator asks about the state of the data, and editors about the links in it.</summary>
public static class ChecksFeature
{
    public static WebApplicationBuilder AddChecks(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CheckQueries>();
        builder.Services.AddSingleton<SiteCheck>();
        builder.Services.AddSingleton<LinkCheck>();
        builder.Services.AddSingleton<LinkQueries>();
        builder.Services.AddSingleton<LinkEdits>();
        builder.Services.AddSingleton<LinkWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LinkWorker>());
        builder.Services.AddSingleton(new EditorSection(40, typeof(LinksSection), Permissions.Workspace));
        return builder;
    }

    public static void MapChecks(this WebApplication app) =>
        app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Permissions.Write)
            .MapPost("/editor/links/again", async (HttpContext context, [FromForm] string address, [FromForm] string? state, LinkEdits edits) =>
            {
                await edits.AskNext(address);
                return Results.Redirect($"{context.Request.PathBase}/editor/links?state={Uri.EscapeDataString(state ?? "")}");
            }).DisableAntiforgery();
}
