using BoycottDirectory.Security;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Xunit;

namespace BoycottDirectory.Tests.Conventions;

public sealed class EndpointTests(SharedSite site)
{
    // The framework's own: files that a build has not listed (never in a published site), and redirects of enhanced navigation, which no page here asks for.
    private static readonly string[] OfTheFramework = ["Fallback {**path:file}", "Blazor Opaque Redirection"];

    [Fact]
    public async Task Every_endpoint_says_that_it_is_public_or_asks_for_a_role()
    {
        var endpoints = (await site.Get<EndpointDataSource>()).Endpoints;
        Assert.True(endpoints.Count > 10);
        Assert.Empty(endpoints.Where(endpoint => !IsDeclared(endpoint)).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public async Task No_endpoint_says_both() =>
        Assert.Empty((await site.Get<EndpointDataSource>()).Endpoints.Where(endpoint => IsPublic(endpoint) && AsksForARole(endpoint)).Select(endpoint => endpoint.DisplayName));

    private static bool IsDeclared(Endpoint endpoint) =>
        IsPublic(endpoint) || AsksForARole(endpoint) || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || OfTheFramework.Contains(endpoint.DisplayName);

    private static bool IsPublic(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PublicPageAttribute>() is not null || endpoint.Metadata.GetMetadata<PublicFormAttribute>() is not null || endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null;

    // «Signed in» is not enough: somebody must have said who may.
    private static bool AsksForARole(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Roles is not null || rule.Policy is not null);
}
