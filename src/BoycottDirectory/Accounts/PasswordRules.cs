using System.Reflection;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Accounts;

/// <summary>What a password must be: long enough, and not one that everybody tries first. Nothing is asked of its letters (OWASP ASVS 5.0, 6.2.5).</summary>
public static class PasswordRules
{
    public const int Shortest = 8, Advised = 15, Longest = 256;

    // The ten thousand most used ones of eight letters and more, from zxcvbn's list (MIT): nobody is asked over the network.
    private static readonly Lazy<HashSet<string>> Common = new(Read);

    /// <summary>What is wrong with a password for an account; none when it may be used.</summary>
    public static IEnumerable<Problem> Check(string password, string email)
    {
        if (password.Length < Shortest) return [new("Password", "PasswordShort", Shortest)];
        if (password.Length > Longest) return [new("Password", "PasswordLong", Longest)];

        var plain = password.Trim().ToLowerInvariant();
        var own = new[] { email.Trim().ToLowerInvariant(), email.Split('@')[0].ToLowerInvariant(), "boycottdirectory", "boycott directory", "دليل المقاطعة" };
        return Common.Value.Contains(plain) || own.Contains(plain) || plain.Distinct().Count() < 3 ? [new("Password", "PasswordCommon")] : [];
    }

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
    }
}
