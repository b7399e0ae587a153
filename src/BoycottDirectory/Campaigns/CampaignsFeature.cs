using BoycottDirectory.Exchange;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Campaigns;

/// <summary>What committees run together, and what each does about which target.</summary>
public static class CampaignsFeature
{
    public static WebApplicationBuilder AddCampaigns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CampaignRules>();
        builder.Services.AddSingleton<CampaignQueries>();
        builder.Services.AddSingleton<CampaignListQueries>();
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
        return builder;
    }
}
