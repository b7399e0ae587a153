using BoycottDirectory.Campaigns;
using BoycottDirectory.Committees;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using static BoycottDirectory.Writing.FieldShape;

namespace BoycottDirectory.Writing;

/// <summary>What can be written: the fields of every kind of entry.</summary>
public static class WritingKinds
{
    private static readonly WritingField Slug = new("slug", Code) { Fixed = true, Needed = true };
    private static readonly WritingField Sources = new("sources", Lines);

    private static readonly WritingField OtherNames = new("otherNames", Rows)
    {
        Columns =
        [
            new("name") { Needed = true },
            new("kind", Choice) { Needed = true, Options = OtherNameRules.Kinds, Prefix = "NameKind." },
            new("lang", Code) { Label = "language" },
        ],
    };

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<WritingKind> All { get; } =
    [
        new()
        {
            Kind = "committee", Slug = WritingKind.Joined("slug"), Canonical = WritingKind.AsRead<CommitteeEntry>(), Page = (key, _) => "/committees/" + key,
            Fields =
            [
                Slug,
                new("classification", Choice) { Needed = true, Options = CommitteeRules.Classifications, Texts = typeof(CommitteesText), Prefix = "Kind." },
                new("scope", Choice) { Needed = true, Options = CommitteeRules.Scopes, Texts = typeof(CommitteesText), Prefix = "Scope." },
                new("status", Choice) { Needed = true, Options = CommitteeRules.Statuses, Texts = typeof(CommitteesText), Prefix = "Status." },
                new("country", Country),
                new("texts.*.name"), new("texts.*.tagline"), new("texts.*.locality"), new("texts.*.description", Markdown), new("texts.*.howToJoin", Markdown),
                new("founded", Date), new("dissolved", Date), new("website", Web), new("profiles", Lines),
                new("languages", Rows) { Columns = [new("", FieldShape.Language) { Label = "language" }] },
                new("areasServed", Rows) { Columns = [new("", Country) { Label = "country" }] },
                OtherNames, Sources,
            ],
        },
        new()
        {
            Kind = "campaign", Slug = WritingKind.Joined("slug"), Canonical = WritingKind.AsRead<CampaignEntry>(), Page = (key, _) => "/campaigns/" + key,
            Fields =
            [
                Slug,
                new("kind", Choice) { Needed = true, Options = CampaignRules.Kinds, Texts = typeof(CampaignsText), Prefix = "Kind." },
                new("status", Choice) { Needed = true, Options = CampaignRules.Statuses, Texts = typeof(CampaignsText), Prefix = "Status." },
                new("started", Date), new("ended", Date), new("website", Web),
                new("texts.*.name"), new("texts.*.nameIsOurs", Tick), new("texts.*.call", Markdown), new("texts.*.goal", Markdown), new("texts.*.outcome", Markdown),
                new("texts.*.howToTakePart", Markdown),
                new("committees", Rows)
                {
                    Errors = CampaignRules.Roles,
                    Columns =
                    [
                        new("committee", Code) { Needed = true, Refers = "committee" },
                        new("role", Choice) { Needed = true, Options = CampaignRules.Roles, Texts = typeof(CampaignsText), Prefix = "Role." },
                        new("country", Country), new("since", Date),
                    ],
                },
                new("targets", Rows)
                {
                    Errors = ["targets", "target", .. CampaignRules.Verbs],
                    Columns =
                    [
                        new("target", Code) { Needed = true, Refers = "target" },
                        new("verb", Choice) { Needed = true, Options = CampaignRules.Verbs, Texts = typeof(CampaignsText), Prefix = "Verb." },
                        new("country", Country), new("since", Date), new("until", Date),
                    ],
                },
                Sources,
            ],
        },
        new()
        {
            Kind = "target", Slug = WritingKind.Joined("slug"), Canonical = WritingKind.AsRead<TargetEntry>(), Page = (key, _) => "/targets/" + key,
            Fields =
            [
                Slug,
                new("classification", Choice) { Needed = true, Options = TargetRules.Classifications, Texts = typeof(TargetsText), Prefix = "Kind." },
                new("country", Country), new("website", Web),
                new("texts.*.name"), new("texts.*.description", Markdown),
                OtherNames,
                new("identifiers", Rows)
                {
                    Columns =
                    [
                        new("scheme", Choice) { Needed = true, Options = IdentifierRules.Schemes, Texts = typeof(TargetsText), Prefix = "Identifier." },
                        new("value", Code) { Needed = true },
                    ],
                },
                new("owners", Rows)
                {
                    Errors = ["owner"],
                    Columns = [new("slug", Code) { Needed = true, Label = "owner", Refers = "target" }, new("share", Number), new("source", Web)],
                },
                Sources,
            ],
        },
        .. WritingStatements.All,
        .. WritingLinks.All,
    ];

    /// <summary>A kind, or null.</summary>
    public static WritingKind? Find(string? kind) => All.FirstOrDefault(one => one.Kind == kind);
}
