using BoycottDirectory.Exchange;

namespace BoycottDirectory.Claims;

/// <summary>What is stated, and by which sources.</summary>
public static class ClaimsFeature
{
    public static WebApplicationBuilder AddClaims(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SourceEdits>();
        builder.Services.AddSingleton<ListEdits>();
        builder.Services.AddSingleton<ClaimRules>();
        builder.Services.AddSingleton<ClaimEdits>();
        builder.Services.AddSingleton<ClaimQueries>();
        builder.Services.AddSingleton<ClaimExportQueries>();
        builder.Services.AddSingleton<CsvExport, ListExport>();
        builder.Services.AddSingleton<CsvExport, ClaimExport>();
        builder.Services.AddSingleton<CsvImport, SourceImport>();
        builder.Services.AddSingleton<CsvImport, ListImport>();
        builder.Services.AddSingleton<CsvImport, ClaimImport>();
        return builder;
    }
}
