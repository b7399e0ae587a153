using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace BoycottDirectory.Mail;

/// <summary>Addresses of mailboxes.</summary>
public static class MailAddresses
{
    /// <summary>The longest address (RFC 5321, 4.5.3.1), in bytes.</summary>
    public const int Longest = 254;

    /// <summary>An address as it is written to: trimmed, its domain in lower case and in ASCII; null when it is none.</summary>
    public static string? Normalize(string? text)
    {
        var address = text?.Trim().Normalize(NormalizationForm.FormC);
        // System.Net.Mail knows the syntax, and display names, comments and quoted parts, which nobody has who types an address.
        if (string.IsNullOrEmpty(address) || address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "<>()[]\\,;:\"".Contains(letter, StringComparison.Ordinal))) return null;
        if (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address) return null;

        try
        {
            var host = new IdnMapping().GetAscii(parsed.Host).ToLowerInvariant();
            var whole = $"{parsed.User}@{host}";
            return host.Contains('.', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(whole) <= Longest ? whole : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What two addresses of one mailbox share: hardly any server tells capitals apart.</summary>
    public static string KeyOf(string normalized) => normalized.ToLowerInvariant();
}
