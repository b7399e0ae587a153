using BoycottDirectory.Exchange;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Decisions;

/// <summary>The record of changes.</summary>
public static class DecisionsFeature
{
    public static WebApplicationBuilder AddDecisions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DecisionEdits>();
        builder.Services.AddSingleton<SnapshotQueries>();
        builder.Services.AddSingleton<EntryEdits>();
        builder.Services.AddSingleton<VisibilityEdits>();
        builder.Services.AddSingleton<VisibilityQueries>();
        builder.Services.AddSingleton<RevisionQueries>();
        builder.Services.AddSingleton<DecisionNameQueries>();
        builder.Services.AddSingleton<DecisionLogQueries>();
        builder.Services.AddSingleton<DecisionLabels>();
        builder.Services.AddSingleton<ValueLabels>();
        builder.Services.AddSingleton<AllowanceQueries>();
        builder.Services.AddSingleton<SitemapSource, DecisionSitemap>();
        builder.Services.AddSingleton(new MenuItem(5, "/decisions", typeof(DecisionsText), "Log", InFooter: true));
        return builder;
    }
}
