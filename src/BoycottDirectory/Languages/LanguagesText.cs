namespace BoycottDirectory.Languages;

/// <summary>Marks the feature's texts.</summary>
public sealed class LanguagesText;
