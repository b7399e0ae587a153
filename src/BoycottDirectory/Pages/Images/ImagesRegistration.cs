using BoycottDirectory.Accounts;
using BoycottDirectory.Review;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Http.Features;

namespace BoycottDirectory.Pages.Images;

/// <summary>The site's own pictures.</summary>
internal static class ImagesRegistration
{
    public static void AddImages(this IServiceCollection services)
    {
        services.AddSingleton<ImageQueries>();
        services.AddSingleton<ImageUses>();
        services.AddSingleton<ImageEdits>();
        services.AddSingleton<ImageLibrary>();
        services.AddEntryKind<ImageEntry, ImageEdits>(ImageEdits.Kind, (edits, image, origin) => edits.Put(image, origin));
        services.AddSingleton(new EditorMenuItem(45, "/editor/media", typeof(ImagesText), "Pictures", Permissions.Workspace));
        // Uploads stay in memory until they are read: what a camera noted must not lie on a disk, nor a half-sent file be left there.
        services.Configure<FormOptions>(options => options.MemoryBufferThreshold = ImageRules.LargestFile + 1);
    }
}
