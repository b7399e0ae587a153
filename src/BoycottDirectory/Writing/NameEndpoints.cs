using BoycottDirectory.Accounts;
using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Writing;

/// <summary>Names of entries with their keys, for fields that refer to one: nobody knows keys by heart.</summary>
internal static class NameEndpoints
{
    private const int Most = 10;

    public static void MapNameEndpoints(this WebApplication app) =>
        app.MapGet("/editor/entries/names", async (string? kind, string? q, WritingQueries entries) =>
        {
            if (WritingKinds.Find(kind) is not { } known || FieldRules.Clean(q) is not { } text) return Results.Json(Array.Empty<object>());

            var (found, _) = await entries.List(known.Kind, FieldRules.Cut(text, FieldRules.LongestName), 1);
            return Results.Json(found.Take(Most).Select(entry => new { key = entry.Key, name = EntryTitle.Of(entry.Snapshot, entry.Key, SiteLanguage.Current) }));
        }).RequireAuthorization(Permissions.Translate);
}
