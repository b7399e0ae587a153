namespace BoycottDirectory.Registration;

/// <summary>The steps of the form, in order, and the fields of each.</summary>
public static class RegistrationSteps
{
    public const string What = "what", Names = "names", Place = "place", Links = "links", Safety = "safety", Check = "check";

    public static IReadOnlyList<string> All { get; } = [What, Names, Place, Links, Safety, Check];

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        [What] = ["classification", "scope", "rules"],
        [Names] = ["name_ar", "name_en", "abbreviation", "tagline_ar", "tagline_en", "description_ar", "description_en", "how_to_join_ar", "how_to_join_en", "unlike"],
        [Place] = ["country", "locality_ar", "locality_en", "languages", "founded"],
        [Links] = ["website", "profiles", "sources", "mail", "contact"],
        [Safety] = ["safety", "unlisted"],
        [Check] = ["law", "words"],
    };

    /// <summary>Fields whose lines mean something; in others they become spaces.</summary>
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "description_ar", "description_en", "how_to_join_ar", "how_to_join_en", "profiles", "sources", "words", "languages",
    };

    public static IReadOnlyList<string> FieldsOf(string step) => Fields[step];

    public static bool HasLines(string field) => Lines.Contains(field);

    /// <summary>The step of a field that the rules of entries complain about.</summary>
    public static string? StepOf(string field) => Fields.FirstOrDefault(pair => pair.Value.Contains(field)).Key;

    /// <summary>Where a field stands in its step.</summary>
    public static int PlaceOf(string step, string field) => Array.IndexOf(Fields[step], field);

    public static string? After(string step) => All.ElementAtOrDefault(All.ToList().IndexOf(step) + 1);

    public static string? Before(string step) => All.ToList().IndexOf(step) is > 0 and var place ? All[place - 1] : null;
}
