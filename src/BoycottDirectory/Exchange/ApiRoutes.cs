using System.Text.Json.Nodes;
using BoycottDirectory.Security;

namespace BoycottDirectory.Exchange;

/// <summary>Where features hang their part of the API.</summary>
public static class ApiRoutes
{
    /// <summary>The group of version 1: open to all, kept until the catalogue changes, described in its OpenAPI document.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes) => routes.MapGroup("/api/v1").IsOpenData();

    /// <summary>Adds an example of the answer to the documentation.</summary>
    public static TBuilder WithExample<TBuilder>(this TBuilder builder, string json) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new ApiExample(JsonNode.Parse(json)!));
}

/// <summary>An answer as the documentation shows it; its values are made up.</summary>
public sealed record ApiExample(JsonNode Answer);
