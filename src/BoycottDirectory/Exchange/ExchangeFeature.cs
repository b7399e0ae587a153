namespace BoycottDirectory.Exchange;

/// <summary>What comes in and goes out as files: imports, and the formats that machines read.</summary>
public static class ExchangeFeature
{
    public static WebApplicationBuilder AddExchange(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Importer>();
        return builder;
    }
}
