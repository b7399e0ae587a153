namespace BoycottDirectory.Pages.Images;

/// <summary>Marks the feature's texts.</summary>
public sealed class ImagesText;
