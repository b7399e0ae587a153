using BoycottDirectory.Languages;

namespace BoycottDirectory.Events;

/// <summary>Reads the filter of an address and makes sure that the committee and the campaign it names exist: a mistyped one would show an empty calendar.</summary>
public sealed class EventFilterReader(EventQueries events, Countries countries)
{
    /// <summary>The filter, and the parameters whose values mean nothing and are left out of it.</summary>
    public async Task<(EventFilter Filter, IReadOnlyList<KeyValuePair<string, string>> Unknown)> Read(IQueryCollection query)
    {
        var (filter, unknown) = EventFilter.Read(query, countries);
        if (filter.Committee is { } committee && !await events.IsCommittee(committee))
            (filter, unknown) = (filter with { Committee = null }, [.. unknown, new("committee", committee)]);
        if (filter.Campaign is { } campaign && !await events.IsCampaign(campaign))
            (filter, unknown) = (filter with { Campaign = null }, [.. unknown, new("campaign", campaign)]);
        return (filter, unknown);
    }
}
