using System.Text.Json;
using System.Text.Json.Serialization;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Committees;

/// <summary>A committee in the terms of schema.org (<c>NGO</c>), for search engines.</summary>
public static class CommitteeJsonLd
{
    // The default encoder escapes < and >, so that no text can end the script element it stands in.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(Committee committee, Address address)
    {
        var lang = SiteLanguage.Current;
        var names = committee.Texts.Values.Where(text => text.Name is not null).ToList();
        var words = committee.Texts.GetValueOrDefault(lang) ?? committee.Texts.Values.FirstOrDefault();
        return JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NGO",
            ["@id"] = address.Origin + "/committees/" + committee.Slug,
            ["name"] = names.Select(text => new Dictionary<string, string>(StringComparer.Ordinal) { ["@language"] = text.Lang, ["@value"] = text.Name! }),
            ["alternateName"] = committee.OtherNames.Count > 0 ? committee.OtherNames.Select(name => name.Name) : null,
            ["description"] = words?.Tagline ?? words?.Description,
            ["url"] = committee.Website ?? address.Canonical(lang),
            ["sameAs"] = committee.Profiles.Count > 0 ? committee.Profiles : null,
            ["foundingDate"] = committee.Founded,
            ["dissolutionDate"] = committee.Dissolved,
            ["knowsLanguage"] = committee.Languages.Count > 0 ? committee.Languages : null,
            ["areaServed"] = committee.AreasServed.Count > 0 ? committee.AreasServed : null,
            ["address"] = committee.Country is null && words?.Locality is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@type"] = "PostalAddress", ["addressLocality"] = words?.Locality, ["addressCountry"] = committee.Country,
            },
            ["memberOf"] = committee.Affiliations.Any(link => link is { Kind: "member_of", IsFrom: true })
                ? committee.Affiliations.Where(link => link is { Kind: "member_of", IsFrom: true })
                    .Select(link => new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = "NGO", ["@id"] = address.Origin + "/committees/" + link.Slug, ["name"] = link.Name ?? link.OtherName })
                : null,
        }, Options);
    }
}
