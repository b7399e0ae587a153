using System.Reflection;
using BoycottDirectory.Languages;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>Runs a theory in Arabic and in English.</summary>
public sealed class InBothLanguagesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. SiteLanguage.All.Select(language => new TheoryDataRow(language))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
