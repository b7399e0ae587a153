namespace BoycottDirectory.Review;

/// <summary>Marks the feature's texts.</summary>
public sealed class ReviewText;
