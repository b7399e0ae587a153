using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Campaigns;

/// <summary>What committees run together, and what each does about which target.</summary>
public static class CampaignsFeature
{
    public static WebApplicationBuilder AddCampaigns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CampaignRules>();
        builder.Services.AddSingleton<CampaignQueries>();
        builder.Services.AddSingleton<CampaignListQueries>();
        builder.Services.AddSingleton<CampaignLabels>();
        builder.Services.AddSingleton(services => new KindLabels("campaign", services.GetRequiredService<CampaignLabels>().OfField));
        builder.Services.AddSingleton<WorkQueries>();
        builder.Services.AddSingleton<SearchableKind, CampaignSearch>();
        builder.Services.AddSingleton<CampaignEdits>();
        builder.Services.AddSingleton<PositionEdits>();
        builder.Services.AddSingleton<SitemapSource, CampaignSitemap>();
        builder.Services.AddSingleton<FeedSource, CampaignFeed>();
        builder.Services.AddSingleton<CampaignExportQueries>();
        builder.Services.AddSingleton<CampaignExport>();
        builder.Services.AddSingleton<CsvExport>(services => services.GetRequiredService<CampaignExport>());
        builder.Services.AddSingleton<CsvExport, PositionExport>();
        builder.Services.AddSingleton<CsvImport, CampaignImport>();
        builder.Services.AddSingleton<CsvImport, PositionImport>();
        builder.Services.AddSingleton(new MenuItem(30, "/campaigns", typeof(CampaignsText), "Campaigns"));
        builder.Services.AddSingleton(new MenuItem(35, "/who", typeof(CampaignsText), "WhoMenu"));
        builder.Services.AddSingleton(new HideableKind("campaign", "all_campaigns") { After = CampaignEdits.Shown });
        builder.Services.AddSingleton(new HideableKind("position", "all_committee_targets"));
        builder.Services.AddEntryKind<CampaignEntry, CampaignEdits>("campaign", (edits, entry, origin) => edits.Put(entry.Slug, _ => entry, origin));
        builder.Services.AddEntryKind<PositionEntry, PositionEdits>("position", (edits, entry, origin) => edits.Put(entry, origin));
        return builder;
    }
}
