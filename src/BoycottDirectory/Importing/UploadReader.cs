using System.Buffers;
using System.Text;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BoycottDirectory.Importing;

/// <summary>What a form with a file brought.</summary>
/// <param name="Fields">The fields that stand before the file.</param>
/// <param name="FileName">The file's own name; null when none was chosen.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Lines">Line ends, by which rows are guessed.</param>
internal sealed record Upload(IReadOnlyDictionary<string, string> Fields, string? FileName, long Size, long Lines);

/// <summary>Reads a form with one file part by part: the file goes to disk as it comes, and not a byte of it before the form's token was found good.</summary>
internal static class UploadReader
{
    private const int LongestField = 4_000, LongestName = 100, MostFields = 10, Block = 64 * 1024;

    /// <summary>Null when it is no such form, or not ours.</summary>
    public static async Task<Upload?> Read(HttpContext context, IAntiforgery antiforgery, string part)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) return null;

        var reader = new MultipartReader(boundary, context.Request.Body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition || fields.Count > MostFields) return null;
            if (disposition.IsFileDisposition())
            {
                if (!await IsOurs(context, antiforgery, fields)) return null;
                var (size, lines) = await Save(section.Body, part, context.RequestAborted);
                return new(fields, NameOf(disposition), size, lines);
            }

            fields[disposition.Name.Value ?? ""] = await Text(section.Body, context.RequestAborted);
        }

        return await IsOurs(context, antiforgery, fields) ? new(fields, null, 0, 0) : null;
    }

    // The framework looks for the token in a header first; to look for it in the form it would read all of it.
    private static async Task<bool> IsOurs(HttpContext context, IAntiforgery antiforgery, Dictionary<string, string> fields)
    {
        if (!fields.Remove("__RequestVerificationToken", out var token)) return false;
        context.Request.Headers["RequestVerificationToken"] = token;
        return await antiforgery.IsRequestValidAsync(context);
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        (HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "") is { Length: > 0 } given
            ? FieldRules.Cut(FieldRules.Clean(given[(given.LastIndexOfAny(['/', '\\']) + 1)..]) ?? "file", LongestName)
            : null;

    private static async Task<string> Text(Stream body, CancellationToken cancellation)
    {
        var bytes = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(bytes, LongestField, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static async Task<(long Size, long Lines)> Save(Stream body, string part, CancellationToken cancellation)
    {
        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            long size = 0, lines = 0;
            while (await body.ReadAsync(block, cancellation) is > 0 and var length)
            {
                await file.WriteAsync(block.AsMemory(0, length), cancellation);
                size += length;
                lines += block.AsSpan(0, length).Count((byte)'\n');
            }

            return (size, lines);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
