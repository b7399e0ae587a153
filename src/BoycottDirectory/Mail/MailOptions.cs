using MailKit.Security;

namespace BoycottDirectory.Mail;

/// <summary>Settings of the section <c>Mail</c>; the README's table lists them.</summary>
public sealed record MailOptions
{
    /// <summary>The SMTP server; null writes letters to files.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary><c>StartTls</c>, <c>Tls</c> or <c>None</c>.</summary>
    public string Security { get; set; } = "StartTls";

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string? From { get; set; }

    internal SecureSocketOptions Socket => Security.ToUpperInvariant() switch
    {
        "NONE" => SecureSocketOptions.None,
        "TLS" => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
