namespace BoycottDirectory.Claims;

/// <summary>The fixed vocabulary of conduct that a claim can state. There is no "other": what none of these says cannot be claimed here.</summary>
public static class Reasons
{
    public static IReadOnlyList<string> All { get; } =
    [
        "settlement_construction", "surveillance", "demolition_equipment", "security_services", "settlement_services", "finance",
        "natural_resources", "settlement_economy", "military_supply", "technology_services", "energy", "trade_and_investment",
        "institutional_cooperation", "sponsorship_and_events",
    ];
}
