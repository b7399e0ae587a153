namespace BoycottDirectory.Network;

/// <summary>The links of committees as pictures, and who else could work together.</summary>
public static class NetworkFeature
{
    public static WebApplicationBuilder AddNetwork(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NetworkQueries>();
        builder.Services.AddSingleton<PartnerQueries>();
        return builder;
    }
}
