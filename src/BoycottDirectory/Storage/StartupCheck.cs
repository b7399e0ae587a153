using BoycottDirectory.CommandLine;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BoycottDirectory.Storage;

/// <summary>Makes the data directory and the schema, and turns what goes wrong there into words for the operator.</summary>
public static class StartupCheck
{
    /// <summary>Returns true when the database was made just now.</summary>
    /// <exception cref="OperatorException">The directory or the database cannot be used.</exception>
    public static async Task<bool> Prepare(IServiceProvider services, string dataDirectory)
    {
        try
        {
            Directory.CreateDirectory(dataDirectory);
            return await services.GetRequiredService<Migrator>().Migrate();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException("Storage.NoFolder", dataDirectory, exception.Message);
        }
        catch (SqliteException exception)
        {
            throw exception.SqliteErrorCode switch
            {
                5 or 6 => new OperatorException("Storage.Locked", dataDirectory),
                8 or 14 => new OperatorException("Storage.ReadOnly", dataDirectory),
                11 or 26 => new OperatorException("Storage.Damaged", dataDirectory),
                _ => new OperatorException("Storage.Failed", exception.Message),
            };
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException or System.Net.Sockets.SocketException)
        {
            throw new OperatorException("Storage.NoServer", exception.Message);
        }
    }
}
