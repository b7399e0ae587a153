using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Security;

/// <summary>
/// Makes sending cost a moment of computing, after the ALTCHA protocol (altcha.org, version 1): find the number whose SHA-256 behind the salt
/// is the challenge. A price, not a wall, and asked of nobody's person; whoever runs no script has another way.
/// </summary>
public sealed class ProofOfWork(PrivateFields secrets, TimeProvider clock)
{
    // Half of it on average: some tenths of a second on a cheap telephone.
    private const int Largest = 50_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>A new task.</summary>
    public Challenge Issue()
    {
        var expires = clock.GetUtcNow() + Lifetime;
        var salt = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}?expires={expires.ToUnixTimeSeconds()}");
        var challenge = Hash(salt, RandomNumberGenerator.GetInt32(Largest));
        return new("SHA-256", challenge, salt, Sign(challenge), Largest);
    }

    /// <summary>Whether a solution is right, ours and in time, and was never used before; it is used up by this.</summary>
    /// <param name="transaction">The change that it pays for.</param>
    /// <param name="payload">The solution as ALTCHA writes it: JSON in Base64.</param>
    public async Task<bool> Spend(WriteTransaction transaction, string payload) =>
        Read(payload) is { Algorithm: "SHA-256" } solution && IsRight(solution) && Expiry(solution.Salt) is { } expires && expires > clock.GetUtcNow() &&
        await ProofEdits.Add(transaction, SHA256.HashData(Encoding.UTF8.GetBytes(solution.Signature)), expires);

    private bool IsRight(Solution solution) =>
        solution.Number is >= 0 and <= Largest && Hash(solution.Salt, solution.Number) == solution.Challenge &&
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(solution.Challenge)), Encoding.UTF8.GetBytes(solution.Signature));

    private string Sign(string challenge) => Convert.ToHexStringLower(secrets.BlindIndex("proof of work: " + challenge));

    private static string Hash(string salt, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + number.ToString(CultureInfo.InvariantCulture))));

    private static DateTimeOffset? Expiry(string salt) =>
        salt.Split("?expires=") is [_, var seconds] && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(number)
            : null;

    private static Solution? Read(string payload)
    {
        try
        {
            return payload.Length > 2_000 ? null : JsonSerializer.Deserialize<Solution>(Convert.FromBase64String(payload), JsonSerializerOptions.Web);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private sealed record Solution(string Algorithm, string Challenge, int Number, string Salt, string Signature);
}

/// <summary>A task of ALTCHA's.</summary>
/// <param name="Algorithm">The hash.</param>
/// <param name="Hash">What must come out, in hexadecimal.</param>
/// <param name="Salt">What stands before the number; ends with when the task expires.</param>
/// <param name="Signature">Ours, over the hash.</param>
/// <param name="Largest">The number is not above this.</param>
public sealed record Challenge(string Algorithm, string Hash, string Salt, string Signature, int Largest);
