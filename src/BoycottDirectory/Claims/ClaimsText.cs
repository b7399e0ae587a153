namespace BoycottDirectory.Claims;

/// <summary>Marks the feature's texts.</summary>
public sealed class ClaimsText;
