using Microsoft.AspNetCore.Http.Features;

namespace BoycottDirectory.Security;

/// <summary>
/// Refuses bodies that are too large in a way that their senders can read: a browser that is still sending when the connection closes shows its
/// own error. What is moderately too large is read to its end and dropped.
/// </summary>
internal static class BodyLimit
{
    /// <summary>The largest body that is taken, in bytes.</summary>
    public const long Largest = 1_000_000;

    /// <summary>The largest that an editor may send with a picture: the file and the form around it.</summary>
    public const long LargestPicture = Pages.Images.ImageRules.LargestFile + 100_000;

    /// <summary>The largest file that an editor may bring in, and the form around it.</summary>
    public const long LargestImport = Importing.ImportEndpoints.LargestFile + 100_000;

    private const long LargestRead = 16_000_000;

    public static async Task Refuse(HttpContext context, RequestDelegate next)
    {
        // Before routing, which would not come to the exception's page; who may send one at all is asked before anything of it is read.
        var largest = LargestAt(context.Request.Path);
        var largestRead = Math.Max(LargestRead, largest + Largest);
        if (largest > Largest && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } files) files.MaxRequestBodySize = largest;
        if (context.Request.ContentLength is { } length && length > largest && length <= largestRead && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largestRead;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        await next(context);
    }

    /// <summary>The largest body that an address takes, in bytes.</summary>
    public static long LargestAt(PathString path) => path.Value switch
    {
        "/editor/media" => LargestPicture,
        "/editor/import/upload" => LargestImport,
        _ => Largest,
    };
}
