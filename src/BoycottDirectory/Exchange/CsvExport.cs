using System.IO.Pipelines;

namespace BoycottDirectory.Exchange;

/// <summary>
/// How one kind of entry leaves as rows of a CSV file. Each feature registers its own, as it registers its <see cref="CsvImport"/> of the same
/// kind: what the one writes the other reads, so that an export and an import give back the same entries. Only what is public is exported.
/// </summary>
public abstract class CsvExport
{
    /// <summary>The kind as the command line names it, which is also the file's name.</summary>
    public abstract string Kind { get; }

    /// <summary>The place among the kinds of a whole catalogue, as <see cref="CsvImport.Order"/>.</summary>
    public abstract int Order { get; }

    /// <summary>What a row of the table is, for readers of the data package.</summary>
    public abstract string Description { get; }

    /// <summary>The columns in their order; their names are those that the kind's import knows.</summary>
    public abstract IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>The columns that together tell a row from all others.</summary>
    public abstract IReadOnlyList<string> Key { get; }

    /// <summary>All public rows, one by one, in an order that depends on nothing but the entries.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<string?>> Rows();

    /// <summary>Writes the whole file.</summary>
    /// <returns>The number of rows.</returns>
    public async Task<long> Write(PipeWriter output, CancellationToken cancellation)
    {
        var csv = new CsvOutput(output);
        await csv.WriteHeader(Columns, cancellation);
        var rows = 0L;
        await foreach (var row in Rows().WithCancellation(cancellation))
        {
            await csv.WriteRow(row, cancellation);
            rows++;
        }

        await csv.Flush(cancellation);
        return rows;
    }
}

/// <summary>A column of an exported table.</summary>
/// <param name="Name">As in the header.</param>
/// <param name="Description">What it says, in English, for the data package.</param>
/// <param name="Type">A type of Frictionless Table Schema.</param>
/// <param name="Required">Whether every row has it.</param>
public sealed record CsvColumn(string Name, string Description, string Type = "string", bool Required = false);
