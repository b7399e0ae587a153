using BoycottDirectory.Security;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Committees.Claiming;

/// <summary>Registers claims to entries.</summary>
internal static class ClaimingRegistration
{
    public static void AddClaiming(this IServiceCollection services)
    {
        services.AddSingleton<SafeFetcher>();
        services.AddSingleton<TxtRecords>();
        services.AddSingleton<VoucherQueries>();
        services.AddSingleton<ClaimProofs>();
        services.AddSingleton<SubmissionEffect, ClaimEffect>();
    }
}
