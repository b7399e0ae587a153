using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Exchange;

/// <summary>Keeps rows of others' lists as pending submissions: nothing of them is public until an editor accepts it.</summary>
public sealed class HeldEdits(Database database, TimeProvider clock)
{
    /// <summary>Stores a row with where it comes from; one that waits already is not stored twice.</summary>
    public Task<Outcome> Hold(CsvImport import, CsvRow row, HeldFrom from, string? batch) =>
        database.Write(async transaction =>
        {
            var snapshot = Snapshots.Write(new HeldRow(new SortedDictionary<string, string?>(row.Cells.ToDictionary(), StringComparer.Ordinal), from));
            var key = new { import.Kind, slug = import.KeyOf(row), snapshot, batch, now = clock.GetUtcNow() };
            if (await transaction.Connection.ExecuteScalarAsync<long>("""
                select count(*) from submissions where kind = @Kind and entry_slug = @slug and state = 'pending' and snapshot = @snapshot
                """, key) > 0) return Outcome.Of(Change.Same);

            await transaction.Connection.ExecuteAsync("""
                insert into submissions (kind, entry_slug, channel, batch, snapshot, state, submitted_at)
                values (@Kind, @slug, 'import', @batch, @snapshot, 'pending', @now)
                """, key);
            return Outcome.Of(Change.Held);
        });
}

/// <summary>A held row: the cells of our kind, and where they come from.</summary>
public sealed record HeldRow(SortedDictionary<string, string?> Cells, HeldFrom From);

/// <summary>The provenance of a held row.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line or the number of the row in it.</param>
/// <param name="Mapping">The mapping that read it.</param>
public sealed record HeldFrom(string File, int Line, string Mapping);
