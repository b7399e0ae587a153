namespace BoycottDirectory.Committees;

/// <summary>How long ago somebody last checked that an entry is right. Nothing is erased by age: it is marked, then hidden.</summary>
public enum Freshness
{
    /// <summary>Within half a year.</summary>
    Fresh,

    /// <summary>Within a year.</summary>
    Ageing,

    /// <summary>Longer ago, or never. After two years the entry is hidden.</summary>
    Stale,
}

/// <summary>The days at which freshness changes.</summary>
/// <param name="FreshSince">Confirmed at or after this: fresh.</param>
/// <param name="AgeingSince">Confirmed at or after this: ageing; before it: stale.</param>
/// <param name="ShownSince">Confirmed before this: hidden.</param>
public sealed record FreshnessLimits(DateTimeOffset FreshSince, DateTimeOffset AgeingSince, DateTimeOffset ShownSince)
{
    /// <summary>The limits as of the day of <paramref name="now"/>; they change at midnight UTC, so that pages can be cached for a day.</summary>
    public static FreshnessLimits At(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return new(today.AddMonths(-6), today.AddYears(-1), today.AddYears(-2));
    }

    public Freshness Of(DateTimeOffset? confirmed) =>
        confirmed >= FreshSince ? Freshness.Fresh : confirmed >= AgeingSince ? Freshness.Ageing : Freshness.Stale;
}
