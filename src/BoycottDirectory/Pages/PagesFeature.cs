using BoycottDirectory.Decisions;
using BoycottDirectory.Pages.Editing;
using BoycottDirectory.Pages.Images;
using BoycottDirectory.Search;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Pages;

/// <summary>Markdown pages, their pictures, and what editors do with both.</summary>
public static class PagesFeature
{
    public static void MapPages(this WebApplication app)
    {
        app.MapImages();
        app.MapPageEditing();
    }

    /// <summary>What editors do with pages; it stands on the review.</summary>
    public static WebApplicationBuilder AddPageEditing(this WebApplicationBuilder builder)
    {
        builder.Services.AddPageEditing();
        return builder;
    }

    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageFiles>();
        builder.Services.AddSingleton<PageQueries>();
        builder.Services.AddSingleton<PageRules>();
        builder.Services.AddSingleton<PageEdits>();
        builder.Services.AddEntryKind<PageEntry, PageEdits>(PageEdits.Kind, (edits, page, origin) => edits.Put(page, origin));
        builder.Services.AddSingleton(services => new KindLabels(PageEdits.Kind, services.GetRequiredService<PageLabels>().OfField));
        builder.Services.AddSingleton<PageLabels>();
        builder.Services.AddSingleton<PageLibrary>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PageLibrary>());
        builder.Services.AddSingleton<Exchange.SitemapSource, PageSitemap>();
        builder.Services.AddSingleton<PageSearch>();
        builder.Services.AddSingleton<SearchableKind>(services => services.GetRequiredService<PageSearch>());
        builder.Services.AddHostedService<PageIndexer>();
        builder.Services.AddImages();
        return builder;
    }
}
