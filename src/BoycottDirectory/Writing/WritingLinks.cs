using BoycottDirectory.Campaigns;
using BoycottDirectory.Committees;
using static BoycottDirectory.Writing.FieldShape;

namespace BoycottDirectory.Writing;

/// <summary>The fields of what lies between two entries. The two ends and the kind find it, so they stay.</summary>
internal static class WritingLinks
{
    public static IReadOnlyList<WritingKind> All { get; } =
    [
        new()
        {
            Kind = "affiliation", Slug = WritingKind.Joined("from", "kind", "to"), Canonical = WritingKind.AsRead<AffiliationEntry>(), MarksOrigin = false,
            Page = (_, link) => "/committees/" + link["from"],
            Fields =
            [
                new("from", Code) { Fixed = true, Needed = true, Refers = "committee" },
                new("kind", Choice) { Fixed = true, Needed = true, Options = AffiliationRules.Kinds, Prefix = "LinkKind." },
                new("to", Code) { Fixed = true, Needed = true, Refers = "committee" },
                new("since", Date), new("until", Date),
                new("fromState", Choice) { Options = AffiliationRules.States, Prefix = "Side." },
                new("toState", Choice) { Options = AffiliationRules.States, Prefix = "Side." },
                new("notes.*") { Errors = ["note"] },
                new("fromWords"), new("toWords"), new("sources", Lines),
            ],
        },
        new()
        {
            Kind = "position", Slug = WritingKind.Joined("committee", "verb", "target"), Canonical = WritingKind.AsRead<PositionEntry>(), MarksOrigin = false,
            Page = (_, position) => "/committees/" + position["committee"],
            Fields =
            [
                new("committee", Code) { Fixed = true, Needed = true, Refers = "committee" },
                new("verb", Choice) { Fixed = true, Needed = true, Options = PositionEdits.Verbs, Texts = typeof(CampaignsText), Prefix = "Role." },
                new("target", Code) { Fixed = true, Needed = true, Refers = "target" },
                new("since", Date), new("until", Date), new("sources", Lines),
            ],
        },
    ];
}
