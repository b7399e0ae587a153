using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Pages.Images;

/// <summary>Reads pictures.</summary>
public sealed class ImageQueries(Database database)
{
    /// <summary>All that the site shows, the newest first.</summary>
    public async Task<IReadOnlyList<ImageFacts>> All()
    {
        await using var connection = await database.OpenToRead();
        await using var rows = await connection.QueryMultipleAsync("""
            select i.id, i.slug, i.type, i.width, i.height, i.size, f.width as small_width, f.height as small_height
            from images i left join image_files f on f.slug = i.slug and f.name like i.slug || '-%'
            where i.size > 0 order by i.id desc;
            select t.image_id, t.lang, t.alt from image_texts t join images i on i.id = t.image_id where i.size > 0
            """);
        var images = await rows.ReadAsync<ImageFacts>();
        var texts = (await rows.ReadAsync<Text>()).ToLookup(text => text.ImageId);
        return [.. images.Select(image => image with { Alts = texts[image.Id].ToDictionary(text => text.Lang, text => text.Alt, StringComparer.Ordinal) })];
    }

    /// <summary>The contents of a file, or null.</summary>
    public async Task<byte[]?> File(string name)
    {
        await using var connection = await database.OpenToRead();
        return await connection.QuerySingleOrDefaultAsync<byte[]?>("select f.bytes from image_files f join images i on i.slug = f.slug where f.name = @name and i.size > 0", new { name });
    }

    /// <summary>The texts, by slug, that name pictures: those of entries as they are now, and those that wait.</summary>
    public async Task<IReadOnlyList<ImageUse>> Uses()
    {
        await using var connection = await database.OpenToRead();
        // By their newest revisions: whatever the kind, and whichever of its fields is a text, it is in there.
        return [.. await connection.QueryAsync<ImageUse>("""
            select r.kind, s.entry_slug as slug, r.snapshot, 0 as waits
            from revisions r join submissions s on s.id = r.submission_id
            where r.kind <> 'image' and (r.snapshot like '%media:%' or r.snapshot like '%/media/%')
              and r.number = (select max(n.number) from revisions n where n.kind = r.kind and n.entry_id = r.entry_id)
            union all
            select s.kind, s.entry_slug, s.snapshot, 1
            from submissions s
            where s.kind <> 'image' and s.state in ('unconfirmed', 'pending', 'asked') and (s.snapshot like '%media:%' or s.snapshot like '%/media/%')
            order by 1, 2
            """)];
    }

    private sealed record Text
    {
        public long ImageId { get; init; }

        public string Lang { get; init; } = "";

        public string Alt { get; init; } = "";
    }
}

/// <summary>What the site knows of a picture.</summary>
public sealed record ImageFacts
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Type { get; init; } = "";

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Bytes of all its files.</summary>
    public long Size { get; init; }

    /// <summary>Pixels of the file for phones; null where there is none.</summary>
    public int? SmallWidth { get; init; }

    /// <inheritdoc cref="SmallWidth"/>
    public int? SmallHeight { get; init; }

    /// <summary>What it shows, by language.</summary>
    public IReadOnlyDictionary<string, string> Alts { get; init; } = new Dictionary<string, string>();

    /// <summary>The smaller file's address.</summary>
    public string Thumbnail => "/media/" + (SmallWidth is null ? ImageAddress.Large(Slug, Type) : ImageAddress.Small(Slug, Type));

    public string Address => "/media/" + ImageAddress.Large(Slug, Type);
}

/// <summary>A text that names pictures.</summary>
public sealed record ImageUse
{
    /// <summary>The kind of entry.</summary>
    public string Kind { get; init; } = "";

    public string Slug { get; init; } = "";

    public string Snapshot { get; init; } = "";

    /// <summary>Above 0: it is proposed, and nobody sees it yet.</summary>
    public long Waits { get; init; }
}
