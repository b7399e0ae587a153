using BoycottDirectory.Accounts;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Review;

/// <summary>
/// Rule 12 of the editorial policy: a second editor sees a new entry, and whatever changes a claim or hands an entry to somebody, before it takes effect.
/// An installation with one editor may turn it off; a second one turns it on again.
/// </summary>
public sealed class TwoPersonRule(IConfiguration configuration, AccountQueries accounts)
{
    /// <summary>The setting by which an installation says that it has one editor.</summary>
    public const string Setting = "Review:OneEditor";

    public async Task<bool> IsOff() => configuration.GetValue<bool>(Setting) && await accounts.Deciders() < 2;

    /// <summary>Whether a submission needs two.</summary>
    public static bool Concerns(Submission submission) =>
        submission.Type is SubmissionTypes.EntryClaim or SubmissionTypes.Merge or SubmissionTypes.Return || (submission.Type == SubmissionTypes.Entry && (submission.BasedOn is null || submission.Kind == "claim"));
}
