using BoycottDirectory.Decisions;
using BoycottDirectory.Tests.Fixtures;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Decisions;

public sealed class ValueLabelsTests(SharedSite site)
{
    [Theory]
    [InlineData("committee", "classification", "union", "نقابة", "Trade union"), InlineData("committee", "confirmedAt", "2026-11-27T07:00:55.27+00:00", "27 نوفمبر 2026", "27 November 2026")]
    [InlineData("committee", "safety", "country", "البلد وحده", "The country alone"), InlineData("target", "country", "BE", "بلجيكا", "Belgium"), InlineData("event", "kind", "talk", "محاضرة", "Talk")]
    [InlineData("event", "attendance", "online", "عبر الإنترنت", "Online"), InlineData("affiliation", "since", "2005-07", "يوليو 2005", "July 2005"), InlineData("page", "menu", "footer", "في أسفل الصفحات", "at the foot of pages")]
    [InlineData("committee", "slug", "union", "union", "union"), InlineData("nothing", "kind", "union", "union", "union")]
    public async Task A_value_has_words_in_both_languages(string kind, string field, string value, string arabic, string english)
    {
        var labels = await site.Get<ValueLabels>();
        using (new Culture("ar")) Assert.StartsWith(arabic, labels.Of(kind, field, value), StringComparison.Ordinal);
        using (new Culture("en")) Assert.StartsWith(english, labels.Of(kind, field, value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_choice_of_any_kind_is_shown_as_its_code()
    {
        var labels = await site.Get<ValueLabels>();
        using var _ = new Culture("ar");
        foreach (var kind in WritingKinds.All)
        {
            foreach (var field in kind.Fields.Where(field => !field.HasLanguage && field.Columns.Count == 0))
                Assert.All(field.Options, option => Assert.NotEqual(option, labels.Of(kind.Kind, field.Path, option)));
        }
    }
}
