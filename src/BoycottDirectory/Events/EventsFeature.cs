using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Search;
using BoycottDirectory.Shell;
using BoycottDirectory.Submissions;

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
        builder.Services.AddSingleton<EventExport>();
        builder.Services.AddSingleton<CsvExport>(services => services.GetRequiredService<EventExport>());
        builder.Services.AddSingleton<SitemapSource, EventSitemap>();
        builder.Services.AddSingleton<FeedSource, EventFeed>();
        builder.Services.AddSingleton(new MenuItem(40, "/events", typeof(EventsText), "Events"));
        builder.Services.AddSingleton(new HideableKind("event", "events"));
        builder.Services.AddSingleton(services => new EntryKind("event", (snapshot, hidden, origin) =>
        {
            var entry = Snapshots.Read<EventEntry>(snapshot);
            return services.GetRequiredService<EventEdits>().Put(entry.Slug, _ => entry, hidden is null ? null : Snapshots.Read<Dictionary<string, string>>(hidden), origin);
        }));
        return builder;
    }
}
