namespace BoycottDirectory.Languages;

/// <summary>Settings of an installation, from the section <c>Site</c> of the configuration; the README's table lists them all.</summary>
public sealed record SiteOptions
{
    /// <summary>The public address, such as <c>https://example.org</c>; canonical links and QR codes use it. Without it they follow the request's host.</summary>
    public string? Url { get; set; }

    /// <summary>The culture whose Gregorian month names Arabic pages use: <c>ar-EG</c> (يناير), <c>ar-SY</c> (كانون الثاني), <c>ar-MA</c> or <c>ar-DZ</c>.</summary>
    public string ArabicMonths { get; set; } = "ar-EG";

    /// <summary>The onion address of the same site, announced to Tor Browser by the header Onion-Location.</summary>
    public string? OnionUrl { get; set; }

    /// <summary>Where faults in security are reported, as a URI (<c>mailto:</c> or <c>https:</c>), for <c>/.well-known/security.txt</c>; without it the page "about".</summary>
    public string? SecurityContact { get; set; }

    /// <summary>The first day of the week in calendars of Arabic pages: <c>Saturday</c>, <c>Sunday</c> or <c>Monday</c>.</summary>
    public DayOfWeek ArabicWeekStart { get; set; } = DayOfWeek.Saturday;

    /// <summary>The first day of the week in calendars of English pages.</summary>
    public DayOfWeek EnglishWeekStart { get; set; } = DayOfWeek.Monday;
}
