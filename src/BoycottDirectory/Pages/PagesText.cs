namespace BoycottDirectory.Pages;

/// <summary>Marks the feature's texts.</summary>
public sealed class PagesText;
