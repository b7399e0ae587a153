using System.Net.Mail;

namespace BoycottDirectory.Accounts;

/// <summary>What an account's address must be.</summary>
public static class AccountRules
{
    private const int LongestEmail = 254;

    /// <summary>One plain address, as mail programs read it.</summary>
    public static bool IsEmail(string? email) =>
        email?.Trim() is { Length: > 2 and <= LongestEmail } plain && MailAddress.TryCreate(plain, out var read) && read.Address == plain && !plain.Any(char.IsWhiteSpace);
}
