using System.Text;
using BoycottDirectory.Committees;
using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Registration;

/// <summary>Makes an entry of what was typed, and says what is missing.</summary>
public sealed class RegistrationForm(CommitteeRules rules, TimeProvider clock)
{
    /// <summary>The longest words to the editors, in characters.</summary>
    public const int LongestWords = 5_000;

    /// <summary>The most lines of addresses.</summary>
    private const int MostAddresses = 20;

    private static readonly string[] AddressLists = ["profiles", "sources"];

    /// <summary>The entry as it would be listed. A committee that asks to be shown by its country alone has no city in it, nor in any revision.</summary>
    public CommitteeEntry Entry(RegistrationDraft draft, string slug) => new()
    {
        Slug = slug,
        Classification = draft["classification"] ?? "",
        Scope = draft["scope"] ?? "",
        Country = draft["country"],
        Founded = WesternDigits(draft["founded"]),
        Website = WithScheme(draft["website"]),
        Profiles = [.. draft.List("profiles").Select(line => WithScheme(line)!)],
        Languages = draft.List("languages"),
        Sources = Sources(draft),
        OtherNames = draft["abbreviation"] is { } acronym ? [new() { Kind = "acronym", Name = acronym }] : [],
        Texts = Texts(draft),
        ConfirmedAt = clock.GetUtcNow(),
        ConfirmedBy = "committee",
    };

    /// <summary>What is wrong with a step.</summary>
    public IReadOnlyList<Problem> Check(RegistrationDraft draft, string step)
    {
        var entry = Entry(draft, SlugMaker.Of(draft["name_en"], draft["name_ar"]));
        IEnumerable<Problem> own = step switch
        {
            RegistrationSteps.What => draft["rules"] is null ? [new("rules", "NotAgreed")] : [],
            RegistrationSteps.Place => draft.List("languages").Count == 0 ? [new("languages", "Missing")] : [],
            RegistrationSteps.Links =>
            [
                .. MailAddresses.Normalize(draft["mail"]) is null ? [new("mail", draft["mail"] is null ? "Missing" : "Mail")] : Array.Empty<Problem>(),
                .. draft["contact"] is null ? [new("contact", "Missing")] : Array.Empty<Problem>(),
                .. AddressLists.Where(field => draft.List(field).Count > MostAddresses).Select(field => new Problem(field, "TooManyLines", MostAddresses)),
            ],
            RegistrationSteps.Safety => FieldRules.OneOf("safety", draft["safety"], ["open", "country"]),
            RegistrationSteps.Check => FieldRules.Length("words", draft["words"], LongestWords),
            _ => [],
        };
        // The date is the only field that may not lie ahead.
        IReadOnlyList<Problem> ofEntry = [.. rules.Check(entry), .. FieldRules.PastDate("founded", entry.Founded, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Where(problem => problem.Code == "Future")];
        // A website that is no address is no source either: once is enough to say so.
        return [.. own.Concat(ofEntry.Where(problem => RegistrationSteps.StepOf(problem.Field) == step && (problem.Field != "sources" || draft["sources"] is not null || draft["website"] is null))).DistinctBy(problem => problem.Field).OrderBy(problem => RegistrationSteps.PlaceOf(step, problem.Field))];
    }

    private static SortedDictionary<string, CommitteeWords> Texts(RegistrationDraft draft)
    {
        var texts = new SortedDictionary<string, CommitteeWords>(StringComparer.Ordinal);
        foreach (var lang in SiteLanguage.All)
        {
            var words = new CommitteeWords
            {
                Name = draft[$"name_{lang}"], Tagline = draft[$"tagline_{lang}"], Description = draft[$"description_{lang}"], HowToJoin = draft[$"how_to_join_{lang}"],
                Locality = draft["safety"] == "country" ? null : draft[$"locality_{lang}"],
            };
            if (words is not { Name: null, Tagline: null, Description: null, HowToJoin: null, Locality: null }) texts[lang] = words;
        }

        return texts;
    }

    // Its own website shows that it exists.
    private static IReadOnlyList<string> Sources(RegistrationDraft draft) =>
        draft.List("sources") is { Count: > 0 } given ? [.. given.Select(line => WithScheme(line)!)] : WithScheme(draft["website"]) is { } website ? [website] : [];

    // Nobody types it.
    private static string? WithScheme(string? address) => address is null || address.Contains(':', StringComparison.Ordinal) ? address : "https://" + address;

    private static string? WesternDigits(string? text)
    {
        if (text is null) return null;

        var digits = new StringBuilder(text.Length);
        foreach (var letter in text) digits.Append(char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : letter);
        return digits.ToString();
    }
}
