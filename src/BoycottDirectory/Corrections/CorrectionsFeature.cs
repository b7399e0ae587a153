namespace BoycottDirectory.Corrections;

/// <summary>Corrections, replies, reports and requests to take something down, from every entry and without an account.</summary>
public static class CorrectionsFeature
{
    public static WebApplicationBuilder AddCorrections(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CorrectedEntryQueries>();
        return builder;
    }
}
