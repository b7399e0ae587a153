using BoycottDirectory.Search;

namespace BoycottDirectory.Pages;

/// <summary>Markdown pages.</summary>
public static class PagesFeature
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageLibrary>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PageLibrary>());
        builder.Services.AddSingleton<Exchange.SitemapSource, PageSitemap>();
        builder.Services.AddSingleton<PageSearch>();
        builder.Services.AddSingleton<SearchableKind>(services => services.GetRequiredService<PageSearch>());
        builder.Services.AddHostedService<PageIndexer>();
        return builder;
    }
}
