using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Storage;

public sealed class MigrationFilesTests
{
    [Fact]
    public void Are_twins_with_one_number_each()
    {
        var (sqlite, postgres) = (Names("sqlite"), Names("postgres"));
        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, postgres);
        Assert.All(sqlite, name => Assert.Matches(@"^\d{4}_[a-z0-9_]+\.sql$", name));
        Assert.Equal(sqlite.Count, sqlite.Select(name => name[..4]).Distinct().Count());
    }

    [Fact]
    public void Are_all_in_the_program()
    {
        var carried = typeof(Migrator).Assembly.GetManifestResourceNames().Count(name => name.StartsWith("Migrations", StringComparison.Ordinal));
        Assert.Equal(Names("sqlite").Count * 2, carried);
    }

    [Fact]
    public async Task Make_the_same_tables_and_columns_on_both_engines()
    {
        await using var sqlite = await Catalogue.Make(Engine.Sqlite);
        await using var postgres = await Catalogue.Make(Engine.Postgres);
        // The search index is what the engines do differently.
        var here = await sqlite.Database.Rows<string>("""
            select t.name || '.' || c.name || case when c."notnull" = 1 or c.pk > 0 then '' else '?' end
            from sqlite_schema t join pragma_table_info(t.name) c
            where t.type = 'table' and t.name not like 'search\_%' escape '\' and t.name not like 'sqlite\_%' escape '\'
            """);
        var there = await postgres.Database.Rows<string>("""
            select table_name || '.' || column_name || case when is_nullable = 'NO' then '' else '?' end
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'search\_%'
            """);
        Assert.Equal(here.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    private static List<string> Names(string engine) =>
        [.. Repository.Files($"src/BoycottDirectory/Storage/Migrations/{engine}", ".sql").Select(file => Path.GetFileName(file)!)];
}
