using BoycottDirectory.Storage;

namespace BoycottDirectory.Importing;

/// <summary>Where uploaded files lie until their rows are in: in the data folder of the node that took them.</summary>
public sealed class ImportFiles(StorageOptions storage, TimeProvider clock)
{
    private const string Partial = ".part";
    private static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(storage.DataDirectory, "uploads");

    /// <summary>A new place for a file that is still coming. What comes half is swept away.</summary>
    public string NewPart()
    {
        Directory.CreateDirectory(Folder);
        return Path.Combine(Folder, Path.GetRandomFileName() + Partial);
    }

    /// <summary>Puts a file that has come whole where <see cref="PathOf"/> finds it.</summary>
    public void Keep(string part, long job, string extension) => File.Move(part, Path.Combine(Folder, Name(job, extension)));

    /// <summary>Where the file of a job is; null when it is not on this node, or gone.</summary>
    public string? PathOf(long job) => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, Name(job, "*")).FirstOrDefault() : null;

    public void Remove(long job)
    {
        if (PathOf(job) is { } path) File.Delete(path);
    }

    /// <summary>Removes the files in which a text stands: without it they can be brought again.</summary>
    public void RemoveWith(string text)
    {
        if (!Directory.Exists(Folder)) return;

        foreach (var file in Directory.EnumerateFiles(Folder))
            if (File.ReadLines(file).Any(line => line.Contains(text, StringComparison.OrdinalIgnoreCase))) File.Delete(file);
    }

    /// <summary>Removes what came half, and files that are too old to be asked for.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder)) return;

        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            var age = clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file);
            if (age > (file.EndsWith(Partial, StringComparison.Ordinal) ? LongestUpload : ImportJob.FileLifetime)) File.Delete(file);
        }
    }

    private static string Name(long job, string extension) => FormattableString.Invariant($"{job}.{extension}");
}
