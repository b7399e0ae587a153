using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Events;

/// <summary>Events for calendar and other programs: all, narrowed as on the page, of one committee, or one.</summary>
public static class EventEndpoints
{
    public static void MapEvents(this WebApplication app)
    {
        var calendars = app.MapGroup("").InLanguage().IsOpenData().ExcludeFromDescription();
        calendars.MapGet("/events.ics", All);
        calendars.MapGet("/events/{slug}.ics", One);
        calendars.MapGet("/committees/{slug}.ics", OfCommittee);
        calendars.MapGet("/events.json", Json);
        calendars.MapGet("/events.csv", Csv);
        calendars.MapGet("/events/{slug}.json", OneAsJson);
        app.MapEventApi();
    }

    private static async Task<IResult> All(
        HttpContext http, EventQueries events, EventCalendar calendar, EventFilterReader reader, ApiProblems problems, IStringLocalizer<EventsText> text)
    {
        var (filter, unknown) = await reader.Read(http.Request.Query);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : DataFiles.Text(await calendar.Write(text["CalendarName"], await events.List(filter, SiteLanguage.Current)), DataFiles.Calendar);
    }

    private static async Task<IResult> Json(HttpContext http, EventQueries events, EventFilterReader reader, Address address, ApiProblems problems)
    {
        var (filter, unknown) = await reader.Read(http.Request.Query);
        return unknown.Count > 0
            ? problems.UnknownValues(http, unknown)
            : await ListFiles.Json(http, DataFiles.Json, json => json.WriteString("lang", SiteLanguage.Current), "events",
                (await events.List(filter, SiteLanguage.Current)).Select(held => EventDocument.Of(held, address.Origin)).ToAsyncEnumerable());
    }

    private static async Task<IResult> Csv(HttpContext http, EventQueries events, EventFilterReader reader, EventExport export, ApiProblems problems)
    {
        var (filter, unknown) = await reader.Read(http.Request.Query);
        if (unknown.Count > 0) return problems.UnknownValues(http, unknown);

        var found = (await events.List(filter, SiteLanguage.Current)).Select(held => held.Slug).ToHashSet(StringComparer.Ordinal);
        return await ListFiles.Csv(http, export, events.Public().Where(pair => found.Contains(pair.Entry.Slug)).Select(pair => EventExport.Row(pair.Entry, pair.Places)));
    }

    private static async Task<IResult> OneAsJson(string slug, EventQueries events, Address address) =>
        await events.Find(slug, SiteLanguage.Current) is { } held ? Results.Json(EventDocument.Of(held, address.Origin), JsonFormat.Options, DataFiles.Json) : Results.NotFound();

    private static async Task<IResult> One(string slug, EventQueries events, EventCalendar calendar) =>
        await events.Find(slug, SiteLanguage.Current) is { } held
            ? DataFiles.Text(await calendar.Write(held.Name, [held]), DataFiles.Calendar, slug + ".ics")
            : Results.NotFound();

    private static async Task<IResult> OfCommittee(
        string slug, EventQueries events, Committees.CommitteeExportQueries committees, EventCalendar calendar, IStringLocalizer<EventsText> text)
    {
        if (await committees.Find(slug) is not { } committee) return Results.NotFound();

        var names = committee.Entry.Texts;
        var name = names.GetValueOrDefault(SiteLanguage.Current)?.Name ?? names.GetValueOrDefault(SiteLanguage.Other(SiteLanguage.Current))?.Name ?? slug;
        return DataFiles.Text(
            await calendar.Write(text["CalendarOf", name], await events.List(new EventFilter { Committee = slug }, SiteLanguage.Current)), DataFiles.Calendar);
    }
}
