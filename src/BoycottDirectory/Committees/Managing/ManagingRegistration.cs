namespace BoycottDirectory.Committees.Managing;

/// <summary>Registers what committees do with their own entries.</summary>
internal static class ManagingRegistration
{
    public static void AddManaging(this IServiceCollection services)
    {
        services.AddSingleton<LadderEdits>();
        services.AddSingleton<ManagingQueries>();
        services.AddSingleton<ManagingEdits>();
        services.AddSingleton<ManageRequests>();
        services.AddSingleton<LinkEdits>();
        services.AddSingleton<RenewalEdits>();
        services.AddSingleton<ShowingEdits>();
        services.AddSingleton<ErasureEdits>();
        services.AddSingleton<RetentionEdits>();
        services.AddSingleton<HeldDataQueries>();
        services.AddSingleton<VouchEdits>();
        services.AddSingleton<ManagedEventQueries>();
        services.AddSingleton<ManagedEventEdits>();
        services.AddHostedService<RenewalWorker>();
    }
}
