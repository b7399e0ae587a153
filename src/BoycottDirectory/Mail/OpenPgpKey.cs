using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Bcpg;
using Org.BouncyCastle.Bcpg.OpenPgp;
using Org.BouncyCastle.Security;

namespace BoycottDirectory.Mail;

/// <summary>A public key of OpenPGP (RFC 9580) to which letters are encrypted as PGP/MIME (RFC 3156).</summary>
/// <param name="Armour">The key in ASCII armour, without what other keys stood beside it.</param>
/// <param name="Fingerprint">In groups of four hexadecimal digits, as programs show it.</param>
public sealed record OpenPgpKey(string Armour, string Fingerprint)
{
    /// <summary>The longest key that is taken, in characters: one with many signatures on it is longer, and can be exported without them.</summary>
    public const int Longest = 50_000;

    // RFC 9580, 5.2.3.29: may encrypt communications, or storage.
    private const int MayEncrypt = 0x04 | 0x08;

    /// <summary>The public key in a text; null when there is none to which a letter could be encrypted now, or when it is a secret one.</summary>
    public static OpenPgpKey? Read(string? text)
    {
        if (text is null || text.Length > Longest || !text.Contains("BEGIN PGP PUBLIC KEY BLOCK", StringComparison.Ordinal)) return null;

        try
        {
            if (Ring(text) is not { } ring || ToEncrypt(ring) is not { } key || IsOver(ring.GetPublicKey()) || IsOver(key)) return null;

            using var output = new MemoryStream();
            using (var armour = new ArmoredOutputStream(output)) ring.Encode(armour);
            return new(Encoding.ASCII.GetString(output.ToArray()), string.Join(' ', Convert.ToHexString(ring.GetPublicKey().GetFingerprint()).Chunk(4).Select(four => new string(four))));
        }
        catch (Exception exception) when (exception is IOException or PgpException or ArgumentException or FormatException or InvalidCastException or IndexOutOfRangeException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A body that only the owner of a key can read.</summary>
    /// <param name="body">The body.</param>
    /// <param name="armour">A key that <see cref="Read"/> has taken.</param>
    public static MimeEntity Encrypt(MimeEntity body, string armour)
    {
        using var plain = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        body.WriteTo(format, plain);

        var output = new MemoryStream();
        using (var text = new ArmoredOutputStream(output))
        {
            var generator = new PgpEncryptedDataGenerator(SymmetricKeyAlgorithmTag.Aes256, withIntegrityPacket: true, new SecureRandom());
            generator.AddMethod(ToEncrypt(Ring(armour)!)!);
            using var encrypted = generator.Open(text, new byte[4096]);
            using var literal = new PgpLiteralDataGenerator().Open(encrypted, PgpLiteralData.Binary, "", plain.Length, DateTime.UnixEpoch);
            plain.WriteTo(literal);
        }

        output.Position = 0;
        var version = new MimePart("application", "pgp-encrypted") { Content = new MimeContent(new MemoryStream("Version: 1\r\n"u8.ToArray())), ContentTransferEncoding = ContentEncoding.SevenBit };
        var data = new MimePart("application", "octet-stream") { FileName = "encrypted.asc", Content = new MimeContent(output), ContentTransferEncoding = ContentEncoding.SevenBit };
        var whole = new MultipartEncrypted { version, data };
        whole.ContentType.Parameters["protocol"] = "application/pgp-encrypted";
        return whole;
    }

    private static PgpPublicKeyRing? Ring(string text)
    {
        using var stream = PgpUtilities.GetDecoderStream(new MemoryStream(Encoding.ASCII.GetBytes(text)));
        return new PgpObjectFactory(stream).NextPgpObject() as PgpPublicKeyRing;
    }

    // The newest that says that it may encrypt: a key that says nothing may, where its kind can.
    private static PgpPublicKey? ToEncrypt(PgpPublicKeyRing ring) => ring.GetPublicKeys().Where(key => key.IsEncryptionKey && !key.HasRevocation())
        .Where(key => Flags(key) is not { } flags || (flags & MayEncrypt) != 0)
        .OrderBy(key => key.IsMasterKey).ThenByDescending(key => key.CreationTime).FirstOrDefault();

    private static int? Flags(PgpPublicKey key) => key.GetSignatures().Where(signature => signature.HasSubpackets).Select(signature => signature.GetHashedSubPackets())
        .Where(packets => packets.HasSubpacket(SignatureSubpacketTag.KeyFlags)).Select(packets => (int?)packets.GetKeyFlags()).FirstOrDefault();

    private static bool IsOver(PgpPublicKey key) => key.GetValidSeconds() is > 0 and var seconds && key.CreationTime.AddSeconds(seconds) < DateTime.UtcNow;
}
