namespace BoycottDirectory.Pages.Images;

/// <summary>Which texts show which pictures: shipped pages, entries of every kind, and what is proposed.</summary>
public sealed class ImageUses(ImageQueries queries, PageFiles files)
{
    /// <summary>The texts by the slugs of pictures that they name.</summary>
    public async Task<ILookup<string, ImageUse>> All()
    {
        var shipped = files.All.Select(page => new ImageUse { Kind = PageEdits.Kind, Slug = page.Key, Snapshot = page.Body });
        return (await queries.Uses()).Concat(shipped)
            .SelectMany(use => ImageAddress.SlugsIn(use.Snapshot).Select(slug => (slug, Use: use with { Snapshot = "" })))
            .Distinct()
            .ToLookup(pair => pair.slug, pair => pair.Use, StringComparer.Ordinal);
    }

    /// <summary>The texts that name one picture.</summary>
    public async Task<IReadOnlyList<ImageUse>> Of(string slug) => [.. (await All())[slug]];
}
