using Microsoft.AspNetCore.Antiforgery;

namespace BoycottDirectory.Accounts;

/// <summary>Refuses what was not sent from a form of this site: pages are guarded by the framework, endpoints without a page by this.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();
}
