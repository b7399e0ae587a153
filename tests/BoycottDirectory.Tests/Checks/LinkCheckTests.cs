using BoycottDirectory.Checks;
using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using Microsoft.Extensions.Options;
using Xunit;

namespace BoycottDirectory.Tests.Checks;

public sealed class LinkCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Asks_for_the_head_first_and_for_the_page_where_that_is_refused()
    {
        using var fetcher = new Scripted();
        var told = await Ask(fetcher, "https://here.example/", "https://nohead.example/", "https://gone.example/", "https://down.example/", "https://busy.example/");

        Assert.Equal(200, told["https://here.example/"].Status);
        Assert.Equal(200, told["https://nohead.example/"].Status);
        Assert.Equal(404, told["https://gone.example/"].Status);
        Assert.Equal(FetchFault.NoAnswer, told["https://down.example/"].Fault);
        Assert.DoesNotContain("GET https://here.example/", fetcher.Asked);
        Assert.Contains("GET https://nohead.example/", fetcher.Asked);
        // Who says that it is asked too often is not asked again.
        Assert.DoesNotContain("GET https://busy.example/", fetcher.Asked);
        Assert.All(fetcher.Agents, agent => Assert.Equal("BoycottDirectory-LinkCheck (+https://directory.example/en/about)", agent));
    }

    [Fact]
    public async Task Asks_few_sites_at_once_and_each_one_request_after_the_other()
    {
        using var fetcher = new Scripted { Takes = TimeSpan.FromMilliseconds(30) };
        await Ask(fetcher, [.. Enumerable.Range(0, 30).Select(number => $"https://site{number % 6}.example/{number}")]);
        Assert.Equal(1, fetcher.MostAtOneSite);
        Assert.InRange(fetcher.MostAtOnce, 2, 4);
    }

    [Theory]
    [InlineData(200, "good", 7 * 24), InlineData(301, "good", 7 * 24), InlineData(403, "unsure", 14 * 24), InlineData(429, "unsure", 14 * 24), InlineData(404, "dead", 7 * 24), InlineData(410, "dead", 7 * 24), InlineData(503, "failing", 1)]
    public void An_answer_says_what_the_address_is_and_when_to_ask_again(int status, string state, int hours)
    {
        var after = LinkRules.After(new LinkState { Address = "https://a.example/" }, new Probed(status), Now);
        Assert.Equal((state, Now.AddHours(hours)), (after.State, after.NextAt));
    }

    [Fact]
    public void What_does_not_answer_is_asked_less_and_less_and_dead_only_after_days()
    {
        var (state, now) = (new LinkState { Address = "https://a.example/" }, Now);
        var pauses = new List<double>();
        while (state.State != "dead")
        {
            state = LinkRules.After(state, new Probed(null, FetchFault.NoAnswer), now);
            pauses.Add((state.NextAt - now).TotalHours);
            now = state.NextAt;
        }

        Assert.Equal([1, 2, 4, 8, 16, 24, 168], pauses);
        Assert.Equal(("no_answer", Now), (state.Answer, state.FailingSince));
        state = LinkRules.After(state, new Probed(200), now);
        Assert.Equal(("good", 0, null), (state.State, state.Failures, state.FailingSince));
    }

    private static async Task<Dictionary<string, Probed>> Ask(Scripted fetcher, params string[] addresses)
    {
        var told = new System.Collections.Concurrent.ConcurrentDictionary<string, Probed>(StringComparer.Ordinal);
        await new LinkCheck(fetcher, Options.Create(new SiteOptions { Url = "https://directory.example/" })).Ask(addresses, TimeSpan.FromMilliseconds(1), (address, probed) =>
        {
            told[address] = probed;
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        return new(told, StringComparer.Ordinal);
    }
}

/// <summary>Sites that answer as their names say, without a network.</summary>
internal sealed class Scripted : SafeFetcher
{
    private readonly Lock watching = new();
    private readonly Dictionary<string, int> atSites = new(StringComparer.Ordinal);
    private int atOnce;

    public TimeSpan Takes { get; init; }

    public List<string> Asked { get; } = [];

    public List<string> Agents { get; } = [];

    public int MostAtOnce { get; private set; }

    public int MostAtOneSite { get; private set; }

    public override async Task<Probed> Probe(HttpMethod method, Uri address, string agent, CancellationToken cancellation)
    {
        lock (watching)
        {
            Asked.Add($"{method} {address}");
            Agents.Add(agent);
            MostAtOnce = Math.Max(MostAtOnce, ++atOnce);
            MostAtOneSite = Math.Max(MostAtOneSite, atSites[address.Host] = atSites.GetValueOrDefault(address.Host) + 1);
        }

        await Task.Delay(Takes, cancellation);
        lock (watching)
        {
            atOnce--;
            atSites[address.Host]--;
        }

        return address.Host switch
        {
            "gone.example" => new(404),
            "busy.example" => new(429),
            "down.example" => new(null, FetchFault.NoAnswer),
            "nohead.example" => new(method == HttpMethod.Head ? 405 : 200),
            _ => new(200),
        };
    }
}
