namespace BoycottDirectory.Security;

/// <summary>Says of an endpoint for machines that anyone may call it.</summary>
public sealed class PublicEndpoint
{
    public static PublicEndpoint Instance { get; } = new();
}

/// <summary>Marks endpoints.</summary>
public static class PublicEndpointExtension
{
    /// <summary>Declares that anyone may call the endpoint.</summary>
    public static TBuilder IsPublic<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(PublicEndpoint.Instance);
}
