using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BoycottDirectory.Security;

/// <summary>Secrets that stand in addresses: 32 random bytes as base64url, of which the database keeps the SHA-256 alone.</summary>
public static class SecretToken
{
    private const int Bytes = 32;

    /// <summary>The length of every token, in characters.</summary>
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored and looked up: who reads the database learns no token, and the time that a look-up takes says nothing of one.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
