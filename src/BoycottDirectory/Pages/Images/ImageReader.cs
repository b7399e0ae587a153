using System.Security.Cryptography;
using NetVips;

namespace BoycottDirectory.Pages.Images;

/// <summary>
/// Turns what somebody uploads into files of our own: the pixels are read and written anew, so that nothing else of it is left, neither what a camera
/// noted nor what was hidden behind the picture.
/// </summary>
/// <remarks>
/// By libvips: of the libraries that read all three formats, it alone streams (a picture of 40 megapixels takes some megabytes, not 160), tells a file
/// that ends too soon, can forbid all readers but three, and has builds for ARM and musl; 18 MB of native code (LGPL), one platform a publication.
/// </remarks>
public static class ImageReader
{
    // One at a time: what a picture costs is known, what several cost is not.
    private static readonly SemaphoreSlim One = new(1, 1);
    private static readonly Lazy<bool> Ready = new(Prepare);
    private static Log.LogDelegate? silence;

    /// <summary>Reads a picture.</summary>
    /// <exception cref="ImageException">It is none, or not whole, or too large.</exception>
    public static async Task<NewImage> Read(byte[] bytes, CancellationToken cancellation = default)
    {
        if (bytes.Length == 0) throw new ImageException("NoFile");
        if (bytes.Length > ImageRules.LargestFile) throw new ImageException("FileLarge", ImageRules.LargestFile / 1_000_000);

        // By what it holds; names and types that come with it are what somebody says of it.
        var type = TypeOf(bytes) ?? throw new ImageException("NoImage");
        await One.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Convert(bytes, type), cancellation);
        }
        finally
        {
            One.Release();
        }
    }

    private static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "png"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "webp"
        : null;

    private static NewImage Convert(byte[] bytes, string type)
    {
        try
        {
            _ = Ready.Value;
            // Reads no more than the header.
            using var image = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential, failOn: Enums.FailOn.Warning);
            if ((long)image.Width * image.Height > ImageRules.MostPixels)
                throw new ImageException("ImageLarge", image.Width, image.Height, ImageRules.MostPixels / 1_000_000);

            // Turned as the camera was held, in the colours of the web.
            using var scaled = image.ThumbnailImage(ImageRules.LargeWidth, height: ImageRules.LargeHeight, size: Enums.Size.Down, outputProfile: "srgb");
            using var large = scaled.CopyMemory();
            var file = Write(large, type);
            return new(System.Convert.ToHexStringLower(SHA256.HashData(file.Bytes))[..ImageAddress.SlugLength], type, file, Small(large, type));
        }
        catch (VipsException)
        {
            throw new ImageException("ImageBroken");
        }
    }

    private static ImageFile? Small(Image large, string type)
    {
        if (large.Width <= ImageRules.SmallWidth) return null;

        using var small = large.ThumbnailImage(ImageRules.SmallWidth, height: ImageRules.LargeHeight, size: Enums.Size.Down);
        return Write(small, type);
    }

    private static ImageFile Write(Image image, string type) => new(image.Width, image.Height, type switch
    {
        "jpg" => image.JpegsaveBuffer(q: 82, interlace: true, optimizeCoding: true, keep: Enums.ForeignKeep.None),
        "png" => image.PngsaveBuffer(palette: true, q: 95, keep: Enums.ForeignKeep.None),
        _ => image.WebpsaveBuffer(q: 80, keep: Enums.ForeignKeep.None),
    });

    private static bool Prepare()
    {
        Operation.Block("VipsForeignLoad", true);
        foreach (var reader in new[] { "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp" }) Operation.Block(reader, false);
        // Nothing of one upload is kept for the next.
        Cache.Max = Cache.MaxFiles = 0;
        Cache.MaxMem = 0;
        NetVips.NetVips.Concurrency = 1;
        // It writes what it finds odd in a file to the console, once a line of pixels.
        silence = (_, _, _) => { };
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, silence);
        return true;
    }
}
