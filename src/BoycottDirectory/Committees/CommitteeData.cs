using BoycottDirectory.Shell;

namespace BoycottDirectory.Committees;

/// <summary>The formats in which programs get what the pages show.</summary>
public static class CommitteeData
{
    /// <summary>The files with what the list shows, all its pages together.</summary>
    public static IReadOnlyList<DataLink> Of(CommitteeFilter filter) =>
        [.. DataLink.Tables(filter), new("application/geo+json", filter.File(".geojson"), "GeoJSON"), DataLink.Feed];

    /// <summary>The files about one committee.</summary>
    public static IReadOnlyList<DataLink> Of(string slug) =>
    [
        new("application/json", $"/committees/{slug}.json", "JSON"), new("text/vcard", $"/committees/{slug}.vcf", "vCard"),
        new("application/atom+xml", $"/committees/{slug}.atom", "Atom"), new("text/calendar", $"/committees/{slug}.ics", "iCalendar"),
    ];
}
