using System.Reflection;
using BoycottDirectory.Languages;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>Runs a theory on one page of each kind that anyone can see, in both languages: the address with its language, and the status it answers with.</summary>
public sealed class EveryPageAttribute : DataAttribute
{
    private static readonly (string Path, int Status)[] Pages =
    [
        ("", 200),
        ("/committees", 200),
        ("/committees?country=US&kind=faith&sort=newest", 200),
        ("/committees?country=PS&kind=party", 200),
        ("/committees?country=nowhere&kind=circle", 400),
        ("/committees/bnc", 200),
        ("/committees/stop-axa", 200),
        ("/committees/bnc/history", 200),
        ("/targets", 200),
        ("/targets/axa", 200),
        ("/targets/axa/history", 200),
        ("/campaigns", 200),
        ("/campaigns/academic-boycott", 200),
        ("/who", 200),
        ("/events", 200),
        ("/events?view=list", 200),
        ("/events/land-day", 200),
        ("/search", 200),
        ("/search?q=palestine", 200),
        ("/search?q=xqzvwkjh", 200),
        ("/no-such-page", 404),
        .. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "content", "pages")).Order(StringComparer.Ordinal).Select(folder => ("/" + Path.GetFileName(folder), 200)),
    ];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. from page in Pages from language in SiteLanguage.All select new TheoryDataRow("/" + language + page.Path, page.Status)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
