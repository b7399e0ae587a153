using BoycottDirectory.Exchange;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;

namespace BoycottDirectory.Events;

/// <summary>Days, weeks and meetings.</summary>
public static class EventsFeature
{
    public static WebApplicationBuilder AddEvents(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EventRules>();
        builder.Services.AddSingleton<EventFilterReader>();
        builder.Services.AddSingleton<EventQueries>();
        builder.Services.AddSingleton<SearchableKind, EventSearch>();
        builder.Services.AddSingleton<EventEdits>();
        builder.Services.AddSingleton<EventTimes>();
        builder.Services.AddScoped<EventCalendar>();
        builder.Services.AddSingleton<CsvImport, EventImport>();
        builder.Services.AddSingleton<CsvExport, EventExport>();
        builder.Services.AddSingleton<SitemapSource, EventSitemap>();
        builder.Services.AddSingleton<FeedSource, EventFeed>();
        builder.Services.AddSingleton(new MenuItem(40, "/events", typeof(EventsText), "Events"));
        return builder;
    }
}
