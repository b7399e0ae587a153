namespace BoycottDirectory.Security;

/// <summary>
/// Says that anyone may read the endpoint, that its answer depends on nothing but the address, the language and the catalogue, and that it
/// has no form that posts: it is cached, and sets no cookie. Every endpoint is either this or asks for a role; a test enumerates them.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicPageAttribute : Attribute;
