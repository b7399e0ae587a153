namespace BoycottDirectory.Security;

/// <summary>Says of a page that other sites may show it in a frame.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EmbeddablePageAttribute : Attribute;

/// <summary>Gives one endpoint a policy of its own, where the site's cannot hold.</summary>
public sealed record OwnContentSecurityPolicy(string Policy);
