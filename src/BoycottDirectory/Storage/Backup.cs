using System.IO.Compression;
using BoycottDirectory.CommandLine;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Storage;

/// <summary>
/// Copies of everything that must not be lost, as one zip: the database as of one moment (the site may go on writing meanwhile) and the keys.
/// It holds what is not public, editors' notes among it: keep it as safe as the data directory.
/// </summary>
public static class Backup
{
    private const string DatabaseEntry = Database.FileName, KeysFolder = "keys/";

    /// <summary>Writes a backup; the file appears only when it is whole.</summary>
    /// <exception cref="OperatorException">The database is PostgreSQL, or the file cannot be written.</exception>
    public static async Task Write(StorageOptions options, Database database, string file)
    {
        if (options.Engine == Engine.Postgres) throw new OperatorException("Backup.Postgres");

        var copy = file + ".database";
        var unfinished = file + ".unfinished";
        try
        {
            await using (var connection = (PreparingConnection)await database.OpenToRead())
            await using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString))
            {
                await target.OpenAsync();
                connection.Inner.BackupDatabase(target);
            }

            await using (var zip = await ZipFile.OpenAsync(unfinished, ZipArchiveMode.Create))
            {
                await zip.CreateEntryFromFileAsync(copy, DatabaseEntry);
                var keys = new DirectoryInfo(options.KeysDirectory);
                foreach (var key in keys.Exists ? keys.EnumerateFiles().Where(file => IsKey(file.Name)) : []) await zip.CreateEntryFromFileAsync(key.FullName, KeysFolder + key.Name);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new OperatorException("Backup.Failed", file, exception.Message);
        }
        finally
        {
            // Deleting what is not there is no error, unless its folder is not there either.
            foreach (var left in new[] { copy, unfinished }.Where(File.Exists)) File.Delete(left);
        }
    }

    /// <summary>Puts a backup into a data directory that has no database yet.</summary>
    /// <exception cref="OperatorException">There is a database already, or the file is no sound backup; nothing was put in place then.</exception>
    public static async Task Restore(string file, string dataDirectory)
    {
        var place = Path.Combine(dataDirectory, DatabaseEntry);
        if (File.Exists(place)) throw new OperatorException("Restore.Exists", dataDirectory);

        var unfinished = place + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.Combine(dataDirectory, "keys"));
            await using var zip = await ZipFile.OpenReadAsync(file);
            await (zip.GetEntry(DatabaseEntry) ?? throw new InvalidDataException("directory.db is missing")).ExtractToFileAsync(unfinished, overwrite: true);
            await Check(unfinished);
            // The entry's own name only: a path in it must not lead elsewhere.
            foreach (var key in zip.Entries.Where(entry => entry.FullName == KeysFolder + entry.Name && IsKey(entry.Name)))
                await key.ExtractToFileAsync(Path.Combine(dataDirectory, "keys", key.Name), overwrite: true);
            File.Move(unfinished, place);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or SqliteException)
        {
            throw new OperatorException("Restore.Failed", file, exception.Message);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static bool IsKey(string name) => Path.GetExtension(name) is ".xml" or ".key";

    private static async Task Check(string file)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        if (await command.ExecuteScalarAsync() is not "ok") throw new InvalidDataException("integrity_check");
    }
}
