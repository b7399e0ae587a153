namespace BoycottDirectory.Storage;

/// <summary>Where the site keeps what it must not lose.</summary>
public sealed record StorageOptions
{
    /// <summary>The folder of the database, the keys and the mail that was not sent. Made at start when missing.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A connection string; PostgreSQL when it starts with <c>Host=</c>. Null means <c>directory.db</c> in the data directory.</summary>
    public string? Connection { get; init; }

    /// <summary>The folder of the keys, where it is not <c>keys</c> in the data directory: several nodes share one.</summary>
    public string? Keys { get; init; }

    /// <inheritdoc cref="Keys"/>
    public string KeysDirectory => Keys ?? Path.Combine(DataDirectory, "keys");

    /// <summary>How long a writer waits for another process that holds the database, in seconds.</summary>
    public int LockTimeout { get; init; } = 5;

    /// <summary>The engine that <see cref="Connection"/> asks for.</summary>
    public Engine Engine =>
        Connection?.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase) == true ? Engine.Postgres : Engine.Sqlite;
}
