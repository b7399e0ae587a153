using System.ComponentModel;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Events;

/// <summary>Events in version 1 of the API.</summary>
internal static class EventApiEndpoints
{
    private const string Example = """
        {
          "slug": "example-day", "url": { "ar": "https://example.org/ar/events/example-day", "en": "https://example.org/en/events/example-day" },
          "name": { "ar": "يوم المثال", "en": "Example day" }, "kind": "commemoration", "status": "confirmed", "start": "2026-03-30",
          "rule": "FREQ=YEARLY", "since": "1976", "listed_at": "2026-11-22T09:30:00+00:00", "revised_at": "2026-11-22T09:30:00+00:00", "revision": 1
        }
        """;

    public static void MapEventApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi();
        api.MapGet("/events", List)
            .WithName("listEvents").WithTags("events").WithSummary("A page of the list of events")
            .WithDescription("Each event once with its rule, whenever it is held, the earliest start first; the calendars have their times. Filters work as on the page.")
            .Produces<Listing<EventDocument>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithExample($$"""{ "total": 1, "page": 1, "per_page": 30, "items": [{{Example}}] }""");
        api.MapGet("/events/{slug}", Find)
            .WithName("getEvent").WithTags("events").WithSummary("One event").WithDescription("With its sources.")
            .Produces<EventDocument>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(Example);
    }

    private static async Task<IResult> List(
        HttpContext http, EventFilterReader reader, EventQueries events, Address address, ApiProblems problems, [AsParameters] Parameters parameters)
    {
        var (filter, unknown) = await reader.Read(http.Request.Query);
        var paging = new QueryReader(http.Request.Query);
        var page = paging.Page;
        if (problems.Check(http, Parameters.Names, [.. unknown, .. paging.Unknown], out var size) is { } problem) return problem;

        var all = await events.List(filter, SiteLanguage.Current);
        return Listing.Of(http, all.Count, page, size, [.. all.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size).Select(held => EventDocument.Of(held, address.Origin))]);
    }

    private static async Task<IResult> Find(
        HttpContext http, [Description("The last part of the event's address.")] string slug, EventQueries events, Address address, ApiProblems problems) =>
        await events.Find(slug, SiteLanguage.Current) is { } held
            ? Results.Json(EventDocument.Of(held, address.Origin), JsonFormat.Options, DataFiles.Json)
            : problems.NotFound(http);

    /// <summary>What the list can be asked for, for the documentation; <see cref="EventFilterReader"/> reads the values.</summary>
    private sealed record Parameters(
        [property: FromQuery(Name = "country"), Description("ISO 3166-1 alpha-2; international days belong to every country.")] string? Country,
        [property: FromQuery(Name = "kind"), Description("week, commemoration, observance, action, protest, talk, meeting, training, festival or conference.")] string? Kind,
        [property: FromQuery(Name = "committee"), Description("The slug of a committee that holds it.")] string? Committee,
        [property: FromQuery(Name = "campaign"), Description("The slug of a campaign.")] string? Campaign,
        [property: FromQuery(Name = "page"), Description("Counts from 1.")] string? Page,
        [property: FromQuery(Name = "per_page"), Description("Items on a page, 1 to 100; 30 without it.")] string? PerPage)
    {
        public static IReadOnlyList<string> Names { get; } = ["country", "kind", "committee", "campaign", "page", "per_page"];
    }
}
