using System.Text.Json;
using System.Text.Json.Serialization;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Targets;

/// <summary>A target in the terms of schema.org, for search engines: what it is, not what is claimed of it.</summary>
public static class TargetJsonLd
{
    // The default encoder escapes < and >, so that no text can end the script element it stands in.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(Target target, Address address)
    {
        var names = target.Texts.Values.Where(text => text.Name is not null).ToList();
        return JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = Type(target.Classification),
            ["@id"] = address.Origin + "/targets/" + target.Slug,
            ["name"] = names.Select(text => new Dictionary<string, string>(StringComparer.Ordinal) { ["@language"] = text.Lang, ["@value"] = text.Name! }),
            ["alternateName"] = target.OtherNames.Count > 0 ? target.OtherNames.Select(name => name.Name) : null,
            ["url"] = target.Website,
            ["mainEntityOfPage"] = address.Canonical(SiteLanguage.Current),
            ["sameAs"] = target.Identifiers.FirstOrDefault(identifier => identifier.Scheme == "wikidata") is { } wikidata ? "https://www.wikidata.org/wiki/" + wikidata.Value : null,
            ["leiCode"] = target.Identifiers.FirstOrDefault(identifier => identifier.Scheme == "lei")?.Value,
        }, Options);
    }

    private static string Type(string classification) => classification switch
    {
        "company" => "Corporation",
        "brand" => "Brand",
        "product" => "Product",
        "event" => "Event",
        _ => "Organization",
    };
}
