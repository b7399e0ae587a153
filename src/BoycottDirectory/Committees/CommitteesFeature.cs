using BoycottDirectory.Committees.Claiming;
using BoycottDirectory.Committees.Managing;
using BoycottDirectory.Committees.Relay;
using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;
using BoycottDirectory.Submissions;

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
        builder.Services.AddSingleton(services => new KindLabels("committee", services.GetRequiredService<FieldLabels>().OfField));
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
        builder.Services.AddEntryKind<CommitteeEntry, CommitteeEdits>("committee", (edits, entry, origin) => edits.Put(entry.Slug, _ => entry, origin));
        builder.Services.AddEntryKind<AffiliationEntry, AffiliationEdits>("affiliation", (edits, entry, origin) => edits.Put(entry, origin));
        builder.Services.AddSingleton(new HideableKind("committee", "committees") { After = ShowingEdits.DecidedByEditors });
        builder.Services.AddSingleton(new HideableKind("affiliation", "all_affiliations"));
        builder.Services.AddManaging();
        builder.Services.AddClaiming();
        builder.Services.AddRelay();
        return builder;
    }

    public static void MapCommittees(this WebApplication app)
    {
        app.MapCommitteeFiles();
        app.MapCommitteeEntries();
        app.MapCommitteeApi();
        app.MapManaging();
    }
}
