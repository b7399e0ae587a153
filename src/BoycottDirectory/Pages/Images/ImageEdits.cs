using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Pages.Images;

/// <summary>Writes pictures: their rows, words and bytes in one change, so that no half of one is ever there.</summary>
public sealed class ImageEdits(EntryEdits entries, ImageUses uses, IConfiguration configuration)
{
    /// <summary>The setting that limits the bytes of all pictures, in megabytes.</summary>
    public const string QuotaSetting = "Pages:PicturesMegabytes";

    /// <summary>The kind of pictures' revisions.</summary>
    public const string Kind = "image";

    private const string Removal = "picture_removed";
    private const int DefaultQuota = 500;

    /// <summary>The most bytes of all pictures together.</summary>
    public long Quota => configuration.GetValue(QuotaSetting, DefaultQuota) * 1_000_000L;

    /// <summary>Takes a picture in.</summary>
    public Task<Outcome> Add(NewImage image, IReadOnlyDictionary<string, string?> alts, long editor) =>
        Put(image.Slug, _ => new ImageEntry { Slug = image.Slug, Type = image.Type, Width = image.Large.Width, Height = image.Large.Height, Texts = Words(alts) }, "written_by_editors", editor, image);

    /// <summary>Says otherwise what a picture shows.</summary>
    public Task<Outcome> Describe(string slug, IReadOnlyDictionary<string, string?> alts, long editor) =>
        Put(slug, image => image! with { Texts = Words(alts) }, "written_by_editors", editor);

    /// <summary>Takes a picture off the site, and its bytes with it, unless a text shows it.</summary>
    public Task<Outcome> Remove(string slug, long editor) => Put(slug, image => image! with { Removed = true }, Removal, editor);

    /// <summary>Proposes a picture as it was in some revision: its words can be restored, its bytes, once they are gone, cannot.</summary>
    public Task<Outcome> Put(ImageEntry image, Origin origin) => Put(image.Slug, _ => image, origin, null);

    private Task<Outcome> Put(string slug, Func<ImageEntry?, ImageEntry> change, string reason, long editor, NewImage? files = null) =>
        Put(slug, change, new Origin("editor", reason) { Author = editor, Outcome = reason == Removal ? "removed" : "accepted" }, files);

    private Task<Outcome> Put(string slug, Func<ImageEntry?, ImageEntry> change, Origin origin, NewImage? files) => entries.Put(new Proposal<ImageEntry>
    {
        Kind = Kind, Table = "images", Slug = slug, Change = change, Origin = origin,
        Check = async (transaction, image) => image.Removed ? await InUse(slug) : [.. ImageRules.Check(image), .. files is null ? await Gone(transaction, slug) : await Room(transaction, files)],
        Write = (transaction, image, revision) => Write(transaction, image, files, revision),
    });

    private async Task<IReadOnlyList<Problem>> InUse(string slug) =>
        (await uses.Of(slug)) is { Count: > 0 } found ? [new("image", "ImageInUse", string.Join(", ", found.Select(use => use.Slug).Distinct(StringComparer.Ordinal)))] : [];

    private static async Task<IEnumerable<Problem>> Gone(WriteTransaction transaction, string slug) =>
        await transaction.Connection.ExecuteScalarAsync<long>("select count(*) from image_files where slug = @slug", new { slug }) > 0 ? [] : [new Problem("File", "ImageGone", slug)];

    private async Task<IEnumerable<Problem>> Room(WriteTransaction transaction, NewImage files)
    {
        var taken = await transaction.Connection.ExecuteScalarAsync<long>("select coalesce(sum(size), 0) from images where slug <> @Slug", new { files.Slug });
        return taken + Size(files) <= Quota ? [] : [new Problem("File", "NoRoom", Quota / 1_000_000, QuotaSetting)];
    }

    private static async Task<long> Write(WriteTransaction transaction, ImageEntry image, NewImage? files, long revision)
    {
        var connection = transaction.Connection;
        var id = await connection.ExecuteScalarAsync<long>("""
            insert into images (slug, type, width, height, size, revision) values (@Slug, @Type, @Width, @Height, @size, @revision)
            on conflict (slug) do update set revision = excluded.revision, size = case when @removed = 1 then 0 when excluded.size > 0 then excluded.size else images.size end
            returning id
            """, new { image.Slug, image.Type, image.Width, image.Height, revision, removed = image.Removed ? 1 : 0, size = files is null ? 0 : Size(files) });
        if (image.Removed) await connection.ExecuteAsync("delete from image_files where slug = @Slug", new { image.Slug });
        foreach (var (lang, words) in image.Texts)
            await connection.ExecuteAsync("""
                insert into image_texts (image_id, lang, alt) values (@id, @lang, @Alt) on conflict (image_id, lang) do update set alt = excluded.alt
                """, new { id, lang, words.Alt });
        foreach (var (name, file) in files?.Files ?? [])
            await connection.ExecuteAsync("""
                insert into image_files (name, slug, width, height, bytes) values (@name, @Slug, @Width, @Height, @Bytes) on conflict (name) do nothing
                """, new { name, image.Slug, file.Width, file.Height, file.Bytes });
        return id;
    }

    private static long Size(NewImage image) => image.Files.Sum(file => (long)file.File.Bytes.Length);

    private static SortedDictionary<string, ImageWords> Words(IReadOnlyDictionary<string, string?> alts) =>
        new(SiteLanguage.All.Where(lang => alts.GetValueOrDefault(lang) is not null).ToDictionary(lang => lang, lang => new ImageWords { Alt = alts[lang] }), StringComparer.Ordinal);
}
