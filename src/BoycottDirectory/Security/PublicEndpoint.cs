namespace BoycottDirectory.Security;

/// <summary>Says of an endpoint for machines that anyone may call it.</summary>
public sealed class PublicEndpoint
{
    public static PublicEndpoint Instance { get; } = new();
}

/// <summary>Says of a public endpoint that its answer, which may be long, changes only with <see cref="PageVersion"/>: it is not kept in memory, but answers conditional requests.</summary>
public sealed class PublicFlow
{
    public static PublicFlow Instance { get; } = new();
}

/// <summary>Says of an endpoint that programs and scripts of other sites may read its answer.</summary>
public sealed class OpenToOtherSites
{
    public static OpenToOtherSites Instance { get; } = new();
}

/// <summary>Marks endpoints.</summary>
public static class PublicEndpointExtension
{
    /// <summary>Declares that anyone may call the endpoint.</summary>
    public static TBuilder IsPublic<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(PublicEndpoint.Instance);

    /// <summary>Declares public data of moderate length: kept in memory until the catalogue changes, readable from other sites.</summary>
    public static TBuilder IsOpenData<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(PublicEndpoint.Instance, new PublicPageAttribute(), OpenToOtherSites.Instance);

    /// <summary>Declares public data of any length: streamed, with an ETag, readable from other sites.</summary>
    public static TBuilder IsOpenStream<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(PublicEndpoint.Instance, PublicFlow.Instance, OpenToOtherSites.Instance);
}
