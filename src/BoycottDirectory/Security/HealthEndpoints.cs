using BoycottDirectory.Shell;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Security;

/// <summary>What a supervisor or proxy asks: does the process run, and can it serve.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).IsPublic();
        app.MapGet("/health/ready", async (CatalogueVersion version, WarmUp warmUp) =>
        {
            await warmUp.Done;
            return version.IsReachable
                ? Results.Text("ready")
                : Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }).IsPublic();
    }
}
