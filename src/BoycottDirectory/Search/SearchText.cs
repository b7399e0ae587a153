namespace BoycottDirectory.Search;

/// <summary>Marks the feature's texts.</summary>
public sealed class SearchText;
