using BoycottDirectory.Accounts;
using BoycottDirectory.Pages;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Review;

/// <summary>The editors' workspace: what waits, and what is decided about it.</summary>
public static class ReviewFeature
{
    public static WebApplicationBuilder AddReview(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReviewQueries>();
        builder.Services.AddSingleton<ReviewEdits>();
        builder.Services.AddSingleton<ReviewItems>();
        builder.Services.AddSingleton<BatchEdits>();
        builder.Services.AddSingleton<TwoPersonRule>();
        builder.Services.AddSingleton<Presence>();
        builder.Services.AddSingleton(new EditorMenuItem(10, "/editor/queue", typeof(ReviewText), "Queue", Permissions.Workspace)
        {
            Count = services => services.GetRequiredService<ReviewQueries>().Count(new QueueFilter()),
        });
        builder.Services.AddSingleton(new EditorSection(10, typeof(QueueSection), Permissions.Workspace));
        builder.Services.AddSingleton(services => new PageNote("editorial-policy", typeof(ReviewText), "PolicyOneEditor", services.GetRequiredService<TwoPersonRule>().IsOff));
        return builder;
    }

    public static void MapReview(this WebApplication app) =>
        app.MapGroup("").AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Permissions.Review)
            .MapPost("/editor/queue/{id:long}/assign", async (HttpContext context, long id, [FromForm] long? to, ReviewEdits edits, ReviewQueries reviews, AccountQueries accounts) =>
            {
                var me = context.User.AccountId();
                if (to is { } other && !(await accounts.Find(other) is { } account && PermissionMatrix.Allows(account.Role, Permissions.Review))) return Results.BadRequest();

                // Without a name, the same button gives back what one has.
                await edits.Assign(id, to ?? ((await reviews.StateOf(id)).AssignedTo == me ? null : me));
                return Results.Redirect($"{context.Request.PathBase}/editor/queue/{id}");
            }).DisableAntiforgery();
}
