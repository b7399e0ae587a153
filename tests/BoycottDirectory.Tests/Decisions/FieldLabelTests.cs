using System.Resources;
using BoycottDirectory.Decisions;
using BoycottDirectory.Languages;
using BoycottDirectory.Writing;
using Xunit;

namespace BoycottDirectory.Tests.Decisions;

public sealed class FieldLabelTests
{
    [Fact]
    public void Every_field_of_every_kind_has_a_name_in_the_queue()
    {
        var texts = new ResourceManager(typeof(DecisionsText));
        var names = WritingKinds.All.SelectMany(kind => kind.Fields).Where(field => !field.IsPrivate).Select(field => field.Path.Split('.').Last(step => step is not ("*" or "texts"))).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(names.Count > 20, $"only {names.Count} fields");
        Assert.Equal("", string.Join(" ", SiteLanguage.All.SelectMany(lang => names.Where(name => texts.GetString("Field." + name, SiteLanguage.CultureOf(lang)) is null).Select(name => $"{lang}: {name}"))));
    }
}
