using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using BoycottDirectory.CommandLine;

namespace BoycottDirectory.Exchange;

/// <summary>
/// Unpacks a data package that may come from anywhere. Nothing is believed: names are those of our own tables and nothing else, sizes are limited
/// as declared and again as counted, and every checksum is verified before the first row is read.
/// </summary>
public static class PackageReader
{
    /// <summary>The largest package once unpacked, in bytes.</summary>
    public const long Largest = 4L << 30;

    private const int MostEntries = 64, LargestDescriptor = 1_000_000;

    // Tables shrink to a tenth; a file that shrinks to a thousandth was made to harm.
    private const int MostShrunk = 500, SmallEnough = 10_000_000;

    /// <summary>Unpacks the tables into <paramref name="folder"/> as <c>kind.csv</c>.</summary>
    /// <exception cref="OperatorException">The file is no package, is damaged, or holds what no package holds; with the name of the file inside.</exception>
    public static async Task Unpack(string file, string folder, IReadOnlyCollection<string> kinds, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            var entries = Check(zip, file, kinds);
            var descriptor = await Describe(entries, file, cancellation);
            var left = Largest;
            foreach (var resource in descriptor.Resources)
            {
                if (!entries.TryGetValue(resource.Path, out var entry)) throw new OperatorException("Package.Missing", file, resource.Path);

                left -= await Extract(entry, resource, Path.Combine(folder, resource.Path), file, left, cancellation);
            }

            if (entries.Keys.Except(descriptor.Resources.Select(resource => resource.Path)).FirstOrDefault(name => name != DataPackage.Descriptor) is { } stray)
                throw new OperatorException("Package.Stray", file, stray);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw new OperatorException("Package.Damaged", file, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException("Import.NoFile", file, exception.Message);
        }
    }

    private static Dictionary<string, ZipArchiveEntry> Check(ZipArchive zip, string file, IReadOnlyCollection<string> kinds)
    {
        if (zip.Entries.Count > MostEntries) throw new OperatorException("Package.Stray", file, zip.Entries[MostEntries].FullName);

        var known = kinds.Select(kind => kind + ".csv").Append(DataPackage.Descriptor).ToHashSet(StringComparer.Ordinal);
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            // Any folder, drive or ".." makes another name than those known; a link is a file of a type of its own.
            if (!known.Contains(entry.FullName) || IsLink(entry) || !entries.TryAdd(entry.FullName, entry))
                throw new OperatorException("Package.Stray", file, entry.FullName);

            total += entry.Length;
            if (entry.Length < 0 || total > Largest || IsBomb(entry.Length, entry.CompressedLength)) throw new OperatorException("Package.TooLarge", file, entry.FullName);
        }

        return entries;
    }

    private static async Task<PackageDescriptor> Describe(Dictionary<string, ZipArchiveEntry> entries, string file, CancellationToken cancellation)
    {
        if (!entries.TryGetValue(DataPackage.Descriptor, out var entry)) throw new OperatorException("Package.Missing", file, DataPackage.Descriptor);
        if (entry.Length > LargestDescriptor) throw new OperatorException("Package.TooLarge", file, DataPackage.Descriptor);

        var bytes = new byte[LargestDescriptor + 1];
        await using var stream = await entry.OpenAsync(cancellation);
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > LargestDescriptor) throw new OperatorException("Package.TooLarge", file, DataPackage.Descriptor);

        return JsonSerializer.Deserialize<PackageDescriptor>(bytes.AsSpan(0, length), JsonFormat.Options) ?? throw new OperatorException("Package.Missing", file, DataPackage.Descriptor);
    }

    private static async Task<long> Extract(ZipArchiveEntry entry, PackageResource resource, string target, string file, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var source = await entry.OpenAsync(cancellation);
        await using var output = new FileStream(target, FileMode.CreateNew);
        var buffer = new byte[64 * 1024];
        var counted = 0L;
        while (await source.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            counted += read;
            if (counted > most || counted > entry.Length || IsBomb(counted, entry.CompressedLength)) throw new OperatorException("Package.TooLarge", file, entry.FullName);

            hash.AppendData(buffer, 0, read);
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (counted != resource.Bytes || "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()) != resource.Hash)
            throw new OperatorException("Package.Checksum", file, entry.FullName);
        return counted;
    }

    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    private static bool IsBomb(long length, long compressed) => length > SmallEnough && length / Math.Max(1, compressed) > MostShrunk;
}
