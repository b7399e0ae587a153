using BoycottDirectory.Accounts;
using BoycottDirectory.Review;

namespace BoycottDirectory.Pages.Editing;

/// <summary>What editors do with pages.</summary>
internal static class EditingRegistration
{
    /// <summary>Call where there is a review: a catalogue without editors has none.</summary>
    public static void AddPageEditing(this IServiceCollection services)
    {
        services.AddSingleton<PageScheduleQueries>();
        services.AddSingleton<PageProposalEdits>();
        services.AddSingleton<EditedPages>();
        services.AddHostedService<PageScheduleWorker>();
        services.AddSingleton(new EditorMenuItem(40, "/editor/pages", typeof(EditingText), "Pages", Permissions.Workspace));
    }
}
