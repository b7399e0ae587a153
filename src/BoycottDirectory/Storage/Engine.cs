namespace BoycottDirectory.Storage;

/// <summary>The database engines that the site runs on; every query test runs on both.</summary>
public enum Engine
{
    /// <summary>Embedded, the default: one file under the data directory.</summary>
    Sqlite,

    /// <summary>A server, for installations that outgrow one machine.</summary>
    Postgres,
}
