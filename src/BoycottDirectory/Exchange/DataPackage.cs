using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;

namespace BoycottDirectory.Exchange;

/// <summary>
/// All public data as one file: a Frictionless data package in a zip, with a schema and a SHA-256 for each table. The same data always gives
/// the same bytes: order, times and format are fixed, and the date of the export stands nowhere in it.
/// </summary>
public static class DataPackage
{
    /// <summary>The file that describes the others.</summary>
    public const string Descriptor = "datapackage.json";

    // The earliest time that a zip can hold.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Indented = new(JsonFormat.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the package and returns the number of rows in it.</summary>
    public static async Task<long> Write(Stream target, IReadOnlyList<CsvExport> exports, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var resources = new List<PackageResource>();
        var rows = 0L;
        foreach (var export in exports)
        {
            await using var counted = new CountingStream(await Entry(zip, export.Kind + ".csv").OpenAsync(cancellation));
            var output = PipeWriter.Create(counted, new StreamPipeWriterOptions(leaveOpen: true));
            rows += await export.Write(output, cancellation);
            await output.CompleteAsync();
            resources.Add(Resource(export, counted.Length, counted.Hash()));
        }

        await using var descriptor = await Entry(zip, Descriptor).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(descriptor, new PackageDescriptor { Resources = resources }, Indented, cancellation);
        return rows;
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = FixedTime;
        return entry;
    }

    private static PackageResource Resource(CsvExport export, long bytes, string hash) => new()
    {
        Name = export.Kind, Path = export.Kind + ".csv", Description = export.Description, Bytes = bytes, Hash = hash,
        Schema = new PackageSchema
        {
            Fields = [.. export.Columns.Select(column => new PackageField
            {
                Name = column.Name, Type = column.Type, Description = column.Description, Constraints = column.Required ? new PackageConstraints(true) : null,
            })],
            PrimaryKey = export.Key,
        },
    };

    /// <summary>Counts and hashes what passes.</summary>
    private sealed class CountingStream(Stream inner) : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public string Hash() => "sha256:" + Convert.ToHexStringLower(hash.GetCurrentHash());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count(buffer.Span);
            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count)
        {
            Count(buffer.AsSpan(offset, count));
            inner.Write(buffer, offset, count);
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                hash.Dispose();
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private void Count(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            length += bytes.Length;
        }
    }
}
