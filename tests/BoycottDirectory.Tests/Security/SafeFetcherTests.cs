using System.Net;
using BoycottDirectory.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public sealed class SafeFetcherTests : IAsyncLifetime
{
    private readonly WebApplication server;
    private Uri address = null!;

    public SafeFetcherTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapGet("/page", () => Results.Text("<a href='https://directory.example/en/committees/acme#abc'>us</a>", "text/html"));
        server.MapGet("/inside", () => Results.Redirect("http://192.168.0.1/secret"));
        server.MapGet("/file", () => Results.Redirect("file:///etc/passwd"));
        server.MapGet("/round", () => Results.Redirect("/round"));
        server.MapGet("/long", async (HttpContext http) =>
        {
            var block = new byte[100_000];
            Array.Fill(block, (byte)'a');
            for (var i = 0; i < 30; i++) await http.Response.Body.WriteAsync(block);
        });
    }

    public async ValueTask InitializeAsync()
    {
        await server.StartAsync();
        address = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("10.1.2.3"), InlineData("172.16.0.1"), InlineData("172.31.255.255"), InlineData("192.168.1.1"), InlineData("169.254.169.254"), InlineData("100.64.0.1")]
    [InlineData("0.0.0.0"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fd00::1"), InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("2001:db8::1"), InlineData("ff02::1")]
    public void Knows_what_is_not_the_public_internet(string text) => Assert.False(PublicAddresses.Contain(IPAddress.Parse(text)));

    [Theory, InlineData("93.184.215.14"), InlineData("172.32.0.1"), InlineData("2606:2800:21f:cb07::1"), InlineData("::ffff:8.8.8.8")]
    public void Knows_what_is(string text) => Assert.True(PublicAddresses.Contain(IPAddress.Parse(text)));

    [Theory]
    [InlineData("http://127.0.0.1/"), InlineData("http://localhost/"), InlineData("http://[::1]/"), InlineData("http://0x7f000001/"), InlineData("http://2130706433/"), InlineData("http://example.org:22/")]
    [InlineData("ftp://example.org/"), InlineData("file:///etc/passwd"), InlineData("http://user:word@example.org/")]
    public async Task Asks_nothing_of_this_machine_or_by_other_ways(string text)
    {
        using var fetcher = new SafeFetcher();
        Assert.Equal(FetchFault.Forbidden, (await fetcher.Fetch(new Uri(text), TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task Refuses_a_name_of_which_one_address_is_private()
    {
        using var fetcher = new Rebinding();
        Assert.Equal(FetchFault.Forbidden, (await fetcher.Fetch(new Uri("http://rebind.example/"), TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task Reads_a_page_follows_no_redirect_inside_and_stops_reading()
    {
        using var fetcher = new OfThisTest();
        Assert.Contains("#abc", (await Get("/page")).Text, StringComparison.Ordinal);
        Assert.Equal(FetchFault.Forbidden, (await Get("/inside")).Fault);
        Assert.Equal(FetchFault.Forbidden, (await Get("/file")).Fault);
        Assert.Equal(FetchFault.NoAnswer, (await Get("/round")).Fault);
        Assert.Equal(FetchFault.NoAnswer, (await Get("/missing")).Fault);
        Assert.Equal(SafeFetcher.LargestPage, (await Get("/long")).Text!.Length);

        Task<Fetched> Get(string path) => fetcher.Fetch(new Uri(address, path), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    /// <summary>May reach the server of the test, and nothing else that is private.</summary>
    private sealed class OfThisTest : SafeFetcher
    {
        protected override bool MayAsk(Uri address) => address.Scheme is "http" or "https";

        protected override bool MayConnect(IPAddress address) => IPAddress.IsLoopback(address) || base.MayConnect(address);
    }

    private sealed class Rebinding : SafeFetcher
    {
        protected override Task<IPAddress[]> Resolve(string host, CancellationToken cancellation) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14"), IPAddress.Loopback]);
    }
}
