using BoycottDirectory.Security;

namespace BoycottDirectory.Pages.Images;

/// <summary>Serves the files of pictures, at addresses whose contents never change.</summary>
public static class ImageEndpoints
{
    public static void MapImages(this IEndpointRouteBuilder app) => app.MapGet("/media/{name}", Serve).IsPublic()
        .WithMetadata(new OwnContentSecurityPolicy("default-src 'none'; sandbox"));

    private static async Task<IResult> Serve(HttpContext context, string name, ImageQueries images)
    {
        if (!ImageAddress.IsName(name) || await images.File(name) is not { } bytes) return Results.NotFound();

        // A browser that goes there shows a picture, and nothing that was taken for one.
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(bytes, ImageRules.Types[name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]]);
    }
}
