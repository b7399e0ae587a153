namespace BoycottDirectory.Review;

/// <summary>Says of a page that parts of it answer without a new page being asked for: it gets Blazor's script, a base address and a policy that allows one. Its components say <c>@rendermode InteractiveServer</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractivePageAttribute : Attribute;
