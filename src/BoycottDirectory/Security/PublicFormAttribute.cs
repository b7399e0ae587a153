namespace BoycottDirectory.Security;

/// <summary>Says of a page that anyone may open it and send its form: unlike a <see cref="PublicPageAttribute"/> it is never cached and may set the cookie that guards forms.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicFormAttribute : Attribute;
