using BoycottDirectory.Exchange;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Committees;

/// <summary>The bodies listed, and their links.</summary>
public static class CommitteesFeature
{
    public static WebApplicationBuilder AddCommittees(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CommitteeRules>();
        builder.Services.AddSingleton<FilterReader>();
        builder.Services.AddSingleton<FilterLabels>();
        builder.Services.AddSingleton<FieldLabels>();
        builder.Services.AddSingleton<CommitteeQueries>();
        builder.Services.AddSingleton<CommitteeListQueries>();
        builder.Services.AddSingleton<CommitteeSearch>();
        builder.Services.AddSingleton<SearchableKind>(services => services.GetRequiredService<CommitteeSearch>());
        builder.Services.AddSingleton<CommitteeEdits>();
        builder.Services.AddSingleton<AffiliationEdits>();
        builder.Services.AddSingleton<CsvImport, CommitteeImport>();
        builder.Services.AddSingleton<CsvImport, AffiliationImport>();
        builder.Services.AddSingleton<CommitteeExportQueries>();
        builder.Services.AddSingleton<CommitteeViews>();
        builder.Services.AddSingleton<SitemapSource, CommitteeSitemap>();
        builder.Services.AddSingleton<FeedSource, CommitteeFeed>();
        builder.Services.AddSingleton<CommitteeExport>();
        builder.Services.AddSingleton<CsvExport>(services => services.GetRequiredService<CommitteeExport>());
        builder.Services.AddSingleton<CsvExport, AffiliationExport>();
        builder.Services.AddSingleton(new MenuItem(10, "/committees", typeof(CommitteesText), "Committees"));
        return builder;
    }

    public static void MapCommittees(this WebApplication app)
    {
        app.MapCommitteeFiles();
        app.MapCommitteeEntries();
        app.MapCommitteeApi();
    }
}
