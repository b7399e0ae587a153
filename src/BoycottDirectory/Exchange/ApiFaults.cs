using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace BoycottDirectory.Exchange;

/// <summary>Faults below <c>/api</c> are answered in the API's own form, not with a page.</summary>
internal sealed class ApiFaults(ApiProblems problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || httpContext.Response.HasStarted) return false;

        var busy = exception is DatabaseBusyException or System.Data.Common.DbException;
        await (busy ? problems.Busy(httpContext) : problems.Failed(httpContext)).ExecuteAsync(httpContext);
        return true;
    }
}
