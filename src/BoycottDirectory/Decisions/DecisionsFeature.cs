namespace BoycottDirectory.Decisions;

/// <summary>The record of changes.</summary>
public static class DecisionsFeature
{
    public static WebApplicationBuilder AddDecisions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DecisionEdits>();
        builder.Services.AddSingleton<SnapshotQueries>();
        builder.Services.AddSingleton<EntryEdits>();
        builder.Services.AddSingleton<RevisionQueries>();
        return builder;
    }
}
