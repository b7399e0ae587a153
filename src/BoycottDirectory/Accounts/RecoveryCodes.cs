using System.Security.Cryptography;
using System.Text;

namespace BoycottDirectory.Accounts;

/// <summary>Codes for when the authenticator is lost: ten, each good once, of 80 random bits, so that a plain hash keeps them safe.</summary>
public static class RecoveryCodes
{
    // Without what is mistaken for something else: 0 and o, 1 and l, and vowels, which make words.
    private const string Letters = "23456789bcdfghjkmnpqrstvwxz";
    private const int Number = 10, Length = 17, Group = 6;

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Number).Select(_ => Grouped(RandomNumberGenerator.GetString(Letters, Length + 1)))];

    /// <summary>Whether what was typed can be one, rather than a code of the authenticator.</summary>
    public static bool LooksLikeOne(string typed) => Plain(typed).Length > 6;

    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(Plain(code)));

    private static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(letters => new string(letters)));

    private static string Plain(string code) => new([.. code.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
