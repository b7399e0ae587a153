using System.Data.Common;
using System.Resources;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Search;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Campaigns;

/// <summary>What the search knows of campaigns.</summary>
public sealed class CampaignSearch(CampaignListQueries lists, Countries countries, IStringLocalizer<CampaignsText> text) : SearchableKind
{
    private static readonly ResourceManager Texts = new(typeof(CampaignsText));

    public override string Kind => "campaign";

    public override int Order => 30;

    public override string Label => text["Campaigns"];

    public override string Path(string slug) => "/campaigns/" + slug;

    public override IEnumerable<SearchDocument> Documents(DbConnection connection, string? slug = null) =>
        lists.Snapshots(connection, slug).Select(snapshot => DocumentOf(Snapshots.Read<CampaignEntry>(snapshot)));

    public override async Task<IReadOnlyDictionary<string, FoundEntry>> Describe(DbConnection connection, IReadOnlyList<string> slugs) =>
        (await lists.Cards(connection, slugs, "en")).ToDictionary(card => card.Slug, card => new FoundEntry
        {
            Names = ByLanguage.Of(card.Name, card.OtherName), Taglines = ByLanguage.Of(card.Goal, card.OtherGoal), Classification = text["Kind." + card.Kind],
        }, StringComparer.Ordinal);

    private SearchDocument DocumentOf(CampaignEntry entry) => new()
    {
        Kind = Kind,
        Slug = entry.Slug,
        Names = [.. entry.Texts.Values.OrderByDescending(words => words.Original).Select(words => words.Name).OfType<string>()],
        Places = [.. Names(countries, entry.Committees.Select(part => part.Country).Concat(entry.Targets.Select(aim => aim.Country)))],
        Topics = [.. Labels(Texts, "Kind." + entry.Kind)],
        Descriptions = [.. entry.Texts.Values.SelectMany(words => new[] { words.Goal, words.Call, words.Outcome, words.HowToTakePart }).OfType<string>()],
        Classification = entry.Kind,
    };
}
