using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Review;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Repair;

/// <summary>Puts right what went wrong: undo, restore, merge, split, hide, redact.</summary>
public static class RepairFeature
{
    private static readonly string[] Hideable = ["committee", "affiliation", "target", "claim", "campaign", "position", "event"];

    public static WebApplicationBuilder AddRepair(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UndoQueries>();
        builder.Services.AddSingleton<BatchQueries>();
        builder.Services.AddSingleton<UndoEdits>();
        builder.Services.AddSingleton<RepairQueries>();
        builder.Services.AddSingleton<SnapshotEdits>();
        builder.Services.AddSingleton<ProposalEdits>();
        builder.Services.AddSingleton<RestoreEdits>();
        builder.Services.AddSingleton<HideEdits>();
        builder.Services.AddSingleton<MergeEdits>();
        builder.Services.AddSingleton<MergeProposals>();
        builder.Services.AddSingleton<SplitEdits>();
        builder.Services.AddSingleton<RedactEdits>();
        builder.Services.AddSingleton<BulkQueries>();
        builder.Services.AddSingleton<BulkEdits>();
        foreach (var kind in Hideable) builder.Services.AddSingleton<SubmissionEffect>(services => new ReturnEffect(kind, services.GetRequiredService<VisibilityEdits>()));
        foreach (var kind in MergeQueries.Kinds)
        {
            builder.Services.AddSingleton<SubmissionEffect>(services => new MergeEffect(kind, services.GetRequiredService<MergeEdits>()));
            builder.Services.AddSingleton<SubmissionEffect>(services => new SplitEffect(kind, services.GetRequiredService<DecisionEdits>()));
        }

        builder.Services.AddSingleton(new EditorMenuItem(40, "/editor/repair", typeof(RepairText), "Repair", Permissions.Review));
        return builder;
    }
}
