using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Events;

/// <summary>Events for calendar programs: all, narrowed as on the page, of one committee, or one.</summary>
public static class EventEndpoints
{
    public static void MapEvents(this WebApplication app)
    {
        var calendars = app.MapGroup("").InLanguage().IsOpenData().ExcludeFromDescription();
        calendars.MapGet("/events.ics", All);
        calendars.MapGet("/events/{slug}.ics", One);
        calendars.MapGet("/committees/{slug}.ics", OfCommittee);
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
