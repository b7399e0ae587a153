using BoycottDirectory.Committees;
using Xunit;

namespace BoycottDirectory.Tests.Committees;

public class CommitteeFilterTests
{
    private static readonly CommitteeFilter Filter = new() { Query = "a&b=c", Country = "BE", Sort = "newest", Page = 3 };

    [Fact]
    public void Keeps_the_other_filters_and_returns_to_the_first_page() =>
        Assert.Equal("/committees?q=a%26b%3Dc&country=BE&sort=newest&kind=union", Filter.With("kind", "union"));

    [Fact]
    public void Drops_what_is_set_to_nothing()
    {
        Assert.Equal("/committees?q=a%26b%3Dc&sort=newest", Filter.With("country", null));
        Assert.Equal("/committees", new CommitteeFilter { Country = "BE", Page = 2 }.With("country", null));
    }

    [Fact]
    public void Names_a_page_unless_it_is_the_first()
    {
        Assert.Equal("/committees?q=a%26b%3Dc&country=BE&sort=newest&page=4", Filter.With("page", "4"));
        Assert.Equal("/committees?q=a%26b%3Dc&country=BE&sort=newest", Filter.With("page", "1"));
    }
}
