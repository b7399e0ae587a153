using System.Security.Cryptography;
using System.Text;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace BoycottDirectory.Security;

/// <summary>
/// Encrypts what must not be readable in the database alone: addresses, contacts, messages. The keys lie beside it, in the folder of the keys,
/// and roll over by themselves; what older keys wrote stays readable.
/// </summary>
public sealed class PrivateFields(IDataProtectionProvider protection, StorageOptions options)
{
    private const int KeyLength = 32;

    private readonly IDataProtector protector = protection.CreateProtector("PrivateFields.v1");
    private readonly Lazy<byte[]> indexKey = new(() => ReadOrMakeKey(options.KeysDirectory));

    /// <summary>The text as only this installation can read it; the same text gives another one each time.</summary>
    public string Protect(string text) => protector.Protect(text);

    /// <summary>The text that <see cref="Protect"/> was given.</summary>
    /// <exception cref="CryptographicException">It was not encrypted here, or was altered.</exception>
    public string Unprotect(string text) => protector.Unprotect(text);

    /// <summary>HMAC-SHA256 of a text, by which equal texts find each other without being readable.</summary>
    public byte[] BlindIndex(string text) => HMACSHA256.HashData(indexKey.Value, Encoding.UTF8.GetBytes(text));

    // Unlike the other keys it never changes: every index in the database was made with it.
    private static byte[] ReadOrMakeKey(string folder)
    {
        var file = Path.Combine(folder, "blind-index.key");
        if (!File.Exists(file)) Make(folder, file);
        return Convert.FromBase64String(File.ReadAllText(file));
    }

    private static void Make(string folder, string file)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, Path.GetRandomFileName());
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(unfinished, access)) writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
        try
        {
            File.Move(unfinished, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another node that starts with the same folder was first; its key is the key.
            File.Delete(unfinished);
        }
    }
}
