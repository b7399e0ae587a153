using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Files that are pictures, and files that say they are.</summary>
internal static class Pictures
{
    /// <summary>A picture with every pixel different from its neighbours.</summary>
    public static byte[] Of(string type, int width = 800, int height = 600)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 40, mean: 128);
        using var picture = noise.Cast(Enums.BandFormat.Uchar).Bandjoin(128, 30).Copy(interpretation: Enums.Interpretation.Srgb);
        return Write(picture, type);
    }

    /// <summary>A picture with the place, the camera and a comment noted in it, held sideways.</summary>
    public static byte[] WithNotes(string type)
    {
        using var noise = Image.Gaussnoise(800, 600, sigma: 40, mean: 128);
        using var picture = noise.Cast(Enums.BandFormat.Uchar).Bandjoin(128, 30).Copy(interpretation: Enums.Interpretation.Srgb).Mutate(notes =>
        {
            notes.Set(GValue.GStrType, "exif-ifd0-Make", "CanaryCamera");
            notes.Set(GValue.GStrType, "exif-ifd2-UserComment", "CanaryComment");
            notes.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "31/1 54/1 0/1");
            notes.Set(GValue.GStrType, "exif-ifd0-ImageDescription", "CanaryPlace");
            notes.Set(GValue.GIntType, "orientation", 6);
        });
        return Write(picture, type);
    }

    /// <summary>A PNG of some hundred bytes whose header promises any size.</summary>
    public static byte[] Promising(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(new byte[10_000]);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    // CRC-32 as PNG has it (ISO 3309).
    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Write(Image picture, string type) => type switch
    {
        "jpg" => picture.JpegsaveBuffer(),
        "png" => picture.PngsaveBuffer(),
        "webp" => picture.WebpsaveBuffer(),
        _ => picture.TiffsaveBuffer(),
    };
}
