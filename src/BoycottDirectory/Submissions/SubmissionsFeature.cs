using BoycottDirectory.Security;

namespace BoycottDirectory.Submissions;

/// <summary>What people send, and what becomes of it.</summary>
public static class SubmissionsFeature
{
    public static WebApplicationBuilder AddSubmissions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AccessTokenEdits>();
        builder.Services.AddSingleton<AccessTokens>();
        builder.Services.AddSingleton<SubmissionEdits>();
        builder.Services.AddSingleton<SubmissionQueries>();
        builder.Services.AddSingleton<SubmissionDecisions>();
        return builder;
    }
}
