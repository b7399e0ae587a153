namespace BoycottDirectory.Pages.Images;

/// <summary>A file of a picture, written by this program.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">The contents.</param>
public sealed record ImageFile(int Width, int Height, byte[] Bytes);

/// <summary>A picture that was read and written anew.</summary>
/// <param name="Slug">As <see cref="ImageEntry.Slug"/>.</param>
/// <param name="Type">As <see cref="ImageEntry.Type"/>.</param>
/// <param name="Large">The file for wide screens.</param>
/// <param name="Small">The file for phones; null where the large one is small enough.</param>
public sealed record NewImage(string Slug, string Type, ImageFile Large, ImageFile? Small)
{
    /// <summary>The names of the files below <c>/media</c>.</summary>
    public IEnumerable<(string Name, ImageFile File)> Files
    {
        get
        {
            yield return (ImageAddress.Large(Slug, Type), Large);
            if (Small is not null) yield return (ImageAddress.Small(Slug, Type), Small);
        }
    }
}

/// <summary>Why bytes are no picture that can be taken. <paramref name="code"/> names a text <c>Problem.*</c> of the submissions.</summary>
public sealed class ImageException(string code, params object[] arguments) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
