using System.Globalization;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Committees;

/// <summary>A committee as a vCard 4.0 (RFC 6350) for address books: an organization, with its names in both languages as alternatives of one name.</summary>
public static class CommitteeVCard
{
    public static string Of(CommitteeRecord record, CommitteeView view, string origin)
    {
        var entry = record.Entry;
        var card = new ContentLines()
            .Raw("BEGIN", "VCARD")
            .Raw("VERSION", "4.0")
            .Raw("KIND", "org")
            .Raw("PRODID", "-//Boycott Directory//vCard//EN")
            .Raw("UID", $"{origin}/committees/{entry.Slug}")
            .Raw("SOURCE", $"{view.Url}.vcf");
        // The answer's language first: programs that know no alternatives take the first.
        foreach (var (lang, words) in entry.Texts.Where(text => text.Value.Name is not null).OrderBy(text => text.Key == SiteLanguage.Current ? 0 : 1))
            card.Text($"FN;LANGUAGE={lang};ALTID=1", words.Name).Text($"ORG;LANGUAGE={lang};ALTID=1", words.Name);
        if (entry.OtherNames.Count > 0) card.Texts("NICKNAME", ',', entry.OtherNames.Select(name => name.Name));
        if (entry.Country is not null || view.Locality is not null)
            card.Texts($"ADR;LANGUAGE={SiteLanguage.Current}", ';', "", "", "", view.Locality, "", "", view.Country?.Label);
        foreach (var lang in entry.Languages) card.Raw("LANG", lang);
        if (record.Position is var (longitude, latitude))
            card.Raw("GEO", string.Create(CultureInfo.InvariantCulture, $"geo:{latitude},{longitude}"));
        return card
            .Raw("URL", entry.Website)
            .Raw("URL;TYPE=directory", view.Url)
            .Texts("CATEGORIES", ',', view.Classification.Label)
            .Text("NOTE", view.Tagline)
            .Raw("REV", record.RevisedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture))
            .Raw("END", "VCARD")
            .ToString();
    }
}
