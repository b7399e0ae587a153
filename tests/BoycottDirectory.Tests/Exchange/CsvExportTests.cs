using System.IO.Pipelines;
using System.Text;
using BoycottDirectory.Exchange;
using Xunit;

namespace BoycottDirectory.Tests.Exchange;

public sealed class CsvExportTests
{
    [Fact]
    public async Task Holds_back_no_more_than_a_handful_of_rows_however_many_there_are()
    {
        await using var sink = new Sink();
        var export = new ManyRows(200_000, sink);

        var rows = await export.Write(PipeWriter.Create(sink), TestContext.Current.CancellationToken);

        Assert.Equal(200_000, rows);
        Assert.Equal(export.BytesMade + "slug\r\n".Length + Encoding.UTF8.Preamble.Length, sink.Bytes);
        Assert.InRange(export.MostHeldBack, 1, 100_000);
    }

    [Fact]
    public async Task Begins_with_a_byte_order_mark_and_quotes_by_RFC_4180()
    {
        await using var file = new MemoryStream();
        var output = PipeWriter.Create(file, new StreamPipeWriterOptions(leaveOpen: true));
        var csv = new CsvOutput(output);
        await csv.WriteHeader([new("a", ""), new("b", "")], TestContext.Current.CancellationToken);
        await csv.WriteRow(["لجنة \"كذا\"", "one,\ntwo"], TestContext.Current.CancellationToken);
        await csv.WriteRow([null, "=1"], TestContext.Current.CancellationToken);
        await csv.Flush(TestContext.Current.CancellationToken);

        var bytes = file.ToArray();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("a,b\r\n\"لجنة \"\"كذا\"\"\",\"one,\ntwo\"\r\n,'=1\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    private sealed class ManyRows(int number, Sink sink) : CsvExport
    {
        public long BytesMade { get; private set; }

        public long MostHeldBack { get; private set; }

        public override string Kind => "many";

        public override int Order => 1;

        public override string Description => "";

        public override IReadOnlyList<CsvColumn> Columns { get; } = [new("slug", "")];

        public override IReadOnlyList<string> Key { get; } = ["slug"];

        public override async IAsyncEnumerable<IReadOnlyList<string?>> Rows()
        {
            for (var i = 0; i < number; i++)
            {
                await Task.CompletedTask;
                var slug = $"committee-{i}";
                MostHeldBack = Math.Max(MostHeldBack, BytesMade - sink.Bytes);
                BytesMade += slug.Length + 2;
                yield return [slug];
            }
        }
    }

    /// <summary>Counts what arrives and keeps nothing.</summary>
    private sealed class Sink : MemoryStream
    {
        public long Bytes { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Bytes += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Bytes += count;
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
