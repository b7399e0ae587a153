namespace BoycottDirectory.Search;

/// <summary>The database engines that the index runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
