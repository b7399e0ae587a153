using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BoycottDirectory.Accounts;

/// <summary>The codes of authenticator apps: RFC 6238 with SHA-1, six digits and steps of 30 seconds, which all apps know.</summary>
public static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Step = 30, KeyBytes = 20;

    /// <summary>A new secret, in base 32.</summary>
    public static string NewKey()
    {
        var bits = RandomNumberGenerator.GetBytes(KeyBytes);
        return new string([.. Enumerable.Range(0, KeyBytes * 8 / 5).Select(at => Base32[FiveBits(bits, at * 5)])]);
    }

    /// <summary>The step that a code belongs to: the one at hand or one beside it, for clocks that differ; null when it is wrong.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var typed = Digits(code);
        if (typed.Length != 6) return null;

        var current = now.ToUnixTimeSeconds() / Step;
        long? found = null;
        // All three are compared, whichever fits.
        foreach (var step in new[] { current - 1, current, current + 1 })
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(key, step)), Encoding.ASCII.GetBytes(typed))) found = step;
        return found;
    }

    /// <summary>The code of a moment.</summary>
    public static string At(string key, DateTimeOffset now) => At(key, now.ToUnixTimeSeconds() / Step);

    /// <summary>What the square code says to the app.</summary>
    public static string Address(string key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The ASCII digits of what was typed, which may be Arabic ones with spaces between.</summary>
    private static string Digits(string typed) => string.Concat(typed.Where(char.IsDigit).Select(digit => ((int)char.GetNumericValue(digit)).ToString(CultureInfo.InvariantCulture)));

    // HMAC-SHA-1 is what the standard says; its weakness is no matter for a keyed hash.
#pragma warning disable CA5350
    private static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (var at = 0; at < bytes.Length * 8; at++)
        {
            var bit = (Base32.IndexOf(key[at / 5], StringComparison.Ordinal) >> (4 - at % 5)) & 1;
            bytes[at / 8] |= (byte)(bit << (7 - at % 8));
        }

        return bytes;
    }

    private static int FiveBits(byte[] bytes, int from)
    {
        var value = 0;
        for (var at = from; at < from + 5; at++) value = (value << 1) | ((bytes[at / 8] >> (7 - at % 8)) & 1);
        return value;
    }
}
