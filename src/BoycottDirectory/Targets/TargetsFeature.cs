using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Targets;

/// <summary>The companies, brands, products, institutions and events that claims and campaigns name.</summary>
public static class TargetsFeature
{
    public static WebApplicationBuilder AddTargets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TargetRules>();
        builder.Services.AddSingleton<TargetQueries>();
        builder.Services.AddSingleton<TargetListQueries>();
        builder.Services.AddSingleton<SearchableKind, TargetSearch>();
        builder.Services.AddSingleton<TargetEdits>();
        builder.Services.AddSingleton<TargetLabels>();
        builder.Services.AddSingleton(services => new KindLabels("target", services.GetRequiredService<TargetLabels>().OfField));
        builder.Services.AddSingleton<TargetFilterReader>();
        builder.Services.AddSingleton<SitemapSource, TargetSitemap>();
        builder.Services.AddSingleton<FeedSource, TargetFeed>();
        builder.Services.AddSingleton<TargetExportQueries>();
        builder.Services.AddSingleton<TargetExport>();
        builder.Services.AddSingleton<CsvExport>(services => services.GetRequiredService<TargetExport>());
        builder.Services.AddSingleton<CsvImport, TargetImport>();
        builder.Services.AddSingleton(new MenuItem(20, "/targets", typeof(TargetsText), "Targets"));
        builder.Services.AddSingleton(new HideableKind("target", "all_targets") { After = TargetEdits.Shown });
        builder.Services.AddEntryKind<TargetEntry, TargetEdits>("target", (edits, entry, origin) => edits.Put(entry.Slug, _ => entry, origin));
        return builder;
    }
}
