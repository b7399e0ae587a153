using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Puts merges before a second person. Apart from what merges, on which decisions rest.</summary>
public sealed class MergeProposals(MergeEdits merges, ProposalEdits proposals)
{
    /// <summary>Proposes a merge; a second person says yes to it, unless one edits alone.</summary>
    public async Task<Outcome> Propose(string kind, long goes, long stays, RepairOrder order) =>
        await merges.Plan(kind, goes, stays) is not { } plan ? Outcome.Refused(new Problem("", "CannotMerge"))
        : await proposals.Send(new NewSubmission
        {
            Type = SubmissionTypes.Merge, Kind = kind, Slug = plan.Gone.Slug, Channel = "editor", Author = order.Account, Confirmed = true,
            Words = $"{plan.Gone.Slug} → {plan.Into.Slug}",
        }, stays, order, plan.Gone.Revision);
}
