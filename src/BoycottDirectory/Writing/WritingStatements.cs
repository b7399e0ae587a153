using BoycottDirectory.Claims;
using BoycottDirectory.Events;
using static BoycottDirectory.Writing.FieldShape;

namespace BoycottDirectory.Writing;

/// <summary>The fields of claims, of what they rest on, and of events.</summary>
internal static class WritingStatements
{
    public static IReadOnlyList<WritingKind> All { get; } =
    [
        new()
        {
            Kind = "claim", Slug = WritingKind.Joined("slug"), Canonical = WritingKind.AsRead<ClaimEntry>(), Page = (_, claim) => "/targets/" + claim["target"],
            Fields =
            [
                new("slug", Code) { Fixed = true, Needed = true },
                new("target", Code) { Needed = true, Refers = "target" },
                new("state", Choice) { Needed = true, Options = ClaimRules.States, Texts = typeof(ClaimsText), Prefix = "State." },
                new("asOf", Date), new("reviewBy", Date), new("assertedBy") { Refers = "committee" },
                new("reasons", Ticks) { Options = Reasons.All, Texts = typeof(ClaimsText), Prefix = "Reason.", Errors = ["reason"] },
                new("texts.*.statement", Paragraph), new("texts.*.correction", Paragraph), new("reply.texts.*", Paragraph) { Label = "reply" },
                new("reply.answered", Date) { Errors = ["reply_date"] }, new("reply.sources", Lines) { Label = "replySources" },
                new("listing.list", Code) { Needed = true, Refers = "list" },
                new("listing.categories", Lines),
                new("listing.firstSeen", Date) { Errors = ["listed_since"] }, new("listing.lastSeen", Date) { Errors = ["listed_seen"] },
                new("listing.until", Date) { Label = "listedUntil" }, new("listing.url", Web) { Label = "listedUrl" },
                new("sources", Lines),
            ],
        },
        new()
        {
            Kind = "source", Slug = WritingKind.Joined("url"), Canonical = WritingKind.AsRead<SourceEntry>(), MarksOrigin = false,
            Fields =
            [
                new("url", Web) { Fixed = true, Needed = true },
                new("title") { Needed = true }, new("publisher"), new("authorBody"),
                new("type", Choice) { Needed = true, Options = SourceRules.Types, Prefix = "SourceType." },
                new("language", FieldShape.Language), new("published", Date), new("seen", Date), new("archiveUrl", Web),
            ],
        },
        new()
        {
            Kind = "list", Slug = WritingKind.Joined("code"), Canonical = WritingKind.AsRead<ListEntry>(), MarksOrigin = false,
            Fields =
            [
                new("code", Code) { Fixed = true, Needed = true }, new("publisher") { Needed = true }, new("url", Web) { Needed = true },
                new("texts.*.name"), new("texts.*.note", Paragraph),
            ],
        },
        new()
        {
            Kind = "event", Slug = WritingKind.Joined("slug"), Canonical = WritingKind.AsRead<EventEntry>(), Page = (key, _) => "/events/" + key,
            Fields =
            [
                new("slug", Code) { Fixed = true, Needed = true },
                new("kind", Choice) { Needed = true, Options = EventRules.Kinds, Texts = typeof(EventsText), Prefix = "Kind." },
                new("status", Choice) { Needed = true, Options = EventRules.Statuses, Prefix = "EventStatus." },
                new("start", Code), new("end", Code), new("timeZone", Code), new("rule", Code), new("since", Date),
                new("attendance", Choice) { Options = EventRules.Attendances, Texts = typeof(EventsText), Prefix = "Attendance." },
                new("country", Country),
                new("texts.*.name"), new("texts.*.locality"), new("texts.*.description", Markdown), new("places.*") { IsPrivate = true, Label = "place" },
                new("placeLead", Number), new("website", Web), new("parent", Code) { Refers = "event" }, new("campaign", Code) { Refers = "campaign" }, new("committees", Lines), new("sources", Lines),
            ],
        },
    ];
}
