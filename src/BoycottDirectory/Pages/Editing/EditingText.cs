namespace BoycottDirectory.Pages.Editing;

/// <summary>Marks the feature's texts.</summary>
public sealed class EditingText;
