using BoycottDirectory.Exchange;

namespace BoycottDirectory.Claims;

/// <summary>What is stated, and by which sources.</summary>
public static class ClaimsFeature
{
    public static WebApplicationBuilder AddClaims(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SourceEdits>();
        builder.Services.AddSingleton<CsvImport, SourceImport>();
        return builder;
    }
}
