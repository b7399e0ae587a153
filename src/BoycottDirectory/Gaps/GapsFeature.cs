using BoycottDirectory.Accounts;
using BoycottDirectory.Review;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Gaps;

/// <summary>What the directory lacks, shown to everyone.</summary>
public static class GapsFeature
{
    public static WebApplicationBuilder AddGaps(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GapQueries>();
        builder.Services.AddSingleton(new EditorSection(20, typeof(AgeSection), Permissions.Workspace));
        builder.Services.AddSingleton(new EditorSection(30, typeof(CoverageSection), Permissions.Workspace));
        builder.Services.AddSingleton(new EditorSection(35, typeof(LanguageSection), Permissions.Workspace));
        builder.Services.AddSingleton(new MenuItem(90, "/gaps", typeof(GapsText), "Gaps", InFooter: true));
        return builder;
    }
}
