namespace BoycottDirectory.Committees.Relay;

/// <summary>Registers messages to committees.</summary>
internal static class RelayRegistration
{
    public static void AddRelay(this IServiceCollection services)
    {
        services.AddSingleton<RelayQueries>();
        services.AddSingleton<RelayEdits>();
    }
}
