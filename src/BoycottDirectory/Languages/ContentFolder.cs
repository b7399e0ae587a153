namespace BoycottDirectory.Languages;

/// <summary>The folder <c>content</c> that ships with the program: pages, the starter catalogue, names of places.</summary>
public sealed record ContentFolder(string Root)
{
    public string File(params string[] parts) => Path.Combine([Root, .. parts]);
}
