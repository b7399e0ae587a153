using System.Globalization;
using BoycottDirectory.Decisions;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Pages;

/// <summary>Writes what the site has of its own pages.</summary>
public sealed class PageEdits(EntryEdits entries, PageRules rules, PageFiles files, TimeProvider clock)
{
    /// <summary>The kind of pages' revisions.</summary>
    public const string Kind = "page";

    /// <summary>Proposes a page and, when the rules allow it, accepts it. A page without texts is as shipped, or gone where none is shipped.</summary>
    public Task<Outcome> Put(PageEntry page, Origin origin) => entries.Put(new Proposal<PageEntry>
    {
        Kind = Kind, Table = "pages", Slug = page.Slug, Change = _ => page, Origin = origin, Check = Check, Write = Write,
    });

    private async Task<IReadOnlyList<Problem>> Check(WriteTransaction transaction, PageEntry page)
    {
        var problems = rules.Check(page);
        var isNew = page.Texts.Count == 0 && !rules.IsShipped(page.Slug) &&
            await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from pages where slug = @Slug", new { page.Slug }) == 0;
        return isNew ? [.. problems, new Problem("name", "NoText")] : problems;
    }

    private async Task<long> Write(WriteTransaction transaction, PageEntry page, long revision)
    {
        var connection = transaction.Connection;
        var id = await connection.ExecuteScalarAsync<long>("""
            insert into pages (slug, kind, country, menu, position, revision) values (@Slug, @Kind, @Country, @Menu, @Position, @revision)
            on conflict (slug) do update set kind = excluded.kind, country = excluded.country, menu = excluded.menu, position = excluded.position, revision = excluded.revision
            returning id
            """, new { page.Slug, page.Kind, page.Country, page.Menu, page.Position, revision });
        foreach (var lang in (await connection.QueryAsync<string>("select lang from page_texts where page_id = @id", new { id })).Where(lang => !page.Texts.ContainsKey(lang)).ToList())
            await connection.ExecuteAsync("delete from page_texts where page_id = @id and lang = @lang", new { id, lang });
        foreach (var (lang, words) in page.Texts)
        {
            await connection.ExecuteAsync("""
                insert into page_texts (page_id, lang, name, description, body, based_on, updated) values (@id, @lang, @Name, @Description, @Body, @BasedOn, @today)
                on conflict (page_id, lang) do update set name = excluded.name, description = excluded.description, body = excluded.body, based_on = excluded.based_on,
                  updated = case when page_texts.name = excluded.name and page_texts.description = excluded.description and page_texts.body = excluded.body
                    then page_texts.updated else excluded.updated end
                """, new { id, lang, words.Name, words.Description, words.Body, words.BasedOn, today = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
            await KeepShipped(transaction, page.Slug, lang, words.BasedOn);
        }

        await connection.ExecuteAsync("delete from page_checks where page_id = @id", new { id });
        foreach (var (lang, renders) in page.Renders ?? [])
            await connection.ExecuteAsync("insert into page_checks (page_id, lang, renders) values (@id, @lang, @renders)", new { id, lang, renders });
        return id;
    }

    private async Task KeepShipped(WriteTransaction transaction, string slug, string lang, string? hash)
    {
        if (files.Find(slug, lang) is not { } shipped || shipped.Hash != hash) return;

        await transaction.Connection.ExecuteAsync("insert into shipped_texts (hash, name, description, body) values (@hash, @Title, @Description, @Body) on conflict (hash) do nothing",
            new { hash, shipped.Title, shipped.Description, shipped.Body });
    }
}
