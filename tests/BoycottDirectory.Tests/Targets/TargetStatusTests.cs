using BoycottDirectory.Targets;
using Xunit;

namespace BoycottDirectory.Tests.Targets;

public sealed class TargetStatusTests
{
    [Theory]
    [InlineData("", "", TargetStatus.NoLiveClaim)]
    [InlineData("withdrawn", "", TargetStatus.NoLiveClaim)]
    [InlineData("current", "", TargetStatus.CalledFor)]
    [InlineData("disputed", "", TargetStatus.CalledFor)]
    [InlineData("current,withdrawn", "", TargetStatus.CalledFor)]
    [InlineData("ended", "", TargetStatus.Ended)]
    [InlineData("ended,current", "", TargetStatus.Partly)]
    [InlineData("", "active", TargetStatus.CalledFor)]
    [InlineData("", "paused", TargetStatus.CalledFor)]
    [InlineData("withdrawn", "ended", TargetStatus.Ended)]
    [InlineData("current", "ended", TargetStatus.Partly)]
    [InlineData("ended", "active", TargetStatus.Partly)]
    [InlineData("ended", "won", TargetStatus.Won)]
    [InlineData("ended", "ended,won", TargetStatus.Won)]
    [InlineData("current", "won", TargetStatus.Partly)]
    public void Follows_from_claims_and_campaigns(string claims, string campaigns, string status) =>
        Assert.Equal(status, TargetStatus.Derive(Split(claims), Split(campaigns)));

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
