using System.Net;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public sealed class HealthTests(SharedSite site)
{
    [Theory]
    [InlineData("/health/live"), InlineData("/health/ready")]
    public async Task Says_that_it_lives_and_is_ready(string path)
    {
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
