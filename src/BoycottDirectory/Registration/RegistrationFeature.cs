using BoycottDirectory.Security;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Registration;

/// <summary>Committees register themselves.</summary>
public static class RegistrationFeature
{
    public static WebApplicationBuilder AddRegistration(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProofOfWork>();
        builder.Services.AddSingleton<DraftQueries>();
        builder.Services.AddSingleton<DraftEdits>();
        builder.Services.AddSingleton<RegistrationForm>();
        builder.Services.AddSingleton<RegistrationMarks>();
        builder.Services.AddSingleton<RegistrationEdits>();
        builder.Services.AddSingleton<SubmissionEffect, RegisteredEdits>();
        return builder;
    }
}
