using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace BoycottDirectory.Accounts;

/// <summary>
/// Browsers in which somebody signed in before (OWASP's device cookies): their tries are counted apart, so that whoever guesses elsewhere cannot
/// keep the owner out. A new password forgets them all.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Cookie = "device";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("KnownDevices.v1").ToTimeLimitedDataProtector();

    public void Remember(HttpContext context, Account account) =>
        HostCookies.Write(context, Cookie, protector.Protect($"{Mark(account)}.{Convert.ToHexString(RandomNumberGenerator.GetBytes(8))}", Lifetime), Lifetime);

    /// <summary>What tells this browser from others of the account; null when the account was never signed in to in it.</summary>
    public string? Recognize(HttpContext context, Account? account)
    {
        if (account is null || HostCookies.Read(context, Cookie) is not { Length: > 0 and < 1000 } cookie) return null;
        try
        {
            var content = protector.Unprotect(cookie);
            return content.StartsWith(Mark(account) + ".", StringComparison.Ordinal) ? content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Mark(Account account) => string.Create(CultureInfo.InvariantCulture,
        $"{account.Id}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash ?? "")))[..16]}");
}
