namespace BoycottDirectory.Tests.Fixtures;

/// <summary>The files of the checkout that the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", ".git", "TestResults", "artifacts", "data"];

    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));

    /// <summary>Files below a folder whose names end in one of <paramref name="endings"/>, without what a build makes, as paths from the root with slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        from file in Walk(new DirectoryInfo(Path(folder)))
        where endings.Length == 0 || endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal))
        orderby file.FullName
        select System.IO.Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !Built.Contains(inner.Name)).SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "BoycottDirectory.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("These tests read the repository's files; run them from a checkout.");
    }
}
