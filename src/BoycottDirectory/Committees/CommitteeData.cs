using BoycottDirectory.Shell;

namespace BoycottDirectory.Committees;

/// <summary>The formats in which programs get what the pages show.</summary>
public static class CommitteeData
{
    /// <summary>The files with what the list shows, all its pages together.</summary>
    public static IReadOnlyList<DataLink> Of(CommitteeFilter filter)
    {
        var list = (filter with { Page = 1 }).With("page", null);
        return
        [
            new("text/csv", File(list, ".csv"), "CSV"), new("application/json", File(list, ".json"), "JSON"),
            new("application/geo+json", File(list, ".geojson"), "GeoJSON"), new("application/atom+xml", "/feed.atom", "Atom"),
        ];
    }

    /// <summary>The files about one committee.</summary>
    public static IReadOnlyList<DataLink> Of(string slug) =>
    [
        new("application/json", $"/committees/{slug}.json", "JSON"), new("text/vcard", $"/committees/{slug}.vcf", "vCard"),
        new("application/atom+xml", $"/committees/{slug}.atom", "Atom"), new("text/calendar", $"/committees/{slug}.ics", "iCalendar"),
    ];

    private static string File(string list, string ending) => "/committees" + ending + list["/committees".Length..];
}
