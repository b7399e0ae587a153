using System.Data.Common;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Pages;

/// <summary>Reads what the site has of its own pages.</summary>
public sealed class PageQueries(Database database)
{
    private const string Own = """
        select id, slug, kind, country, menu, position, revision from pages where cast(@slug as text) is null or slug = @slug order by slug;
        select t.page_id, t.lang, t.name, t.description, t.body, t.based_on, t.updated
        from page_texts t join pages p on p.id = t.page_id where cast(@slug as text) is null or p.slug = @slug order by t.page_id, t.lang;
        select c.page_id, c.lang, c.renders from page_checks c join pages p on p.id = c.page_id where cast(@slug as text) is null or p.slug = @slug
        """;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<OwnPage>> All()
    {
        await using var connection = await database.OpenToRead();
        await using var rows = await connection.QueryMultipleAsync(Own, new { slug = (string?)null });
        return Joined(await rows.ReadAsync<OwnPage>(), await rows.ReadAsync<OwnText>(), await rows.ReadAsync<(long, string, string)>());
    }

    /// <summary>One of them, or null where the site has nothing of its own and never had.</summary>
    public async Task<OwnPage?> Find(string slug)
    {
        await using var connection = await database.OpenToRead();
        await using var rows = await connection.QueryMultipleAsync(Own, new { slug });
        return Joined(await rows.ReadAsync<OwnPage>(), await rows.ReadAsync<OwnText>(), await rows.ReadAsync<(long, string, string)>()).SingleOrDefault();
    }

    /// <summary>All of them or one, as a change that is under way sees them.</summary>
    public static IReadOnlyList<OwnPage> Read(DbConnection connection, string? slug = null)
    {
        using var rows = connection.QueryMultiple(Own, new { slug });
        return Joined(rows.Read<OwnPage>(), rows.Read<OwnText>(), rows.Read<(long, string, string)>());
    }

    /// <summary>A shipped text that one of the site's was once written over, as title, description and body.</summary>
    public async Task<(string Name, string Description, string Body)?> Shipped(string hash)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<(string, string, string)?>("select name, description, body from shipped_texts where hash = @hash", new { hash });
    }

    private static IReadOnlyList<OwnPage> Joined(IEnumerable<OwnPage> pages, IEnumerable<OwnText> texts, IEnumerable<(long PageId, string Lang, string Renders)> checks)
    {
        var (byPage, checkedByPage) = (texts.ToLookup(text => text.PageId), checks.ToLookup(check => check.PageId));
        return [.. pages.Select(page => page with { Texts = [.. byPage[page.Id]], Renders = checkedByPage[page.Id].ToDictionary(check => check.Lang, check => check.Renders, StringComparer.Ordinal) })];
    }
}
