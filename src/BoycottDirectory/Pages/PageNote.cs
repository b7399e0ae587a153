namespace BoycottDirectory.Pages;

/// <summary>A sentence that stands above a page's text while something holds. Whatever changes that must raise the catalogue's version, as for any public page.</summary>
/// <param name="Page">The page's key.</param>
/// <param name="Text">The marker class of the feature's texts.</param>
/// <param name="Key">The sentence's key there.</param>
/// <param name="Holds">Whether it is to be shown.</param>
public sealed record PageNote(string Page, Type Text, string Key, Func<Task<bool>> Holds);
