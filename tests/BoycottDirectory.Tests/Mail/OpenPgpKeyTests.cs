using System.Text;
using BoycottDirectory.Mail;
using MimeKit;
using Org.BouncyCastle.Bcpg;
using Org.BouncyCastle.Bcpg.OpenPgp;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Xunit;

namespace BoycottDirectory.Tests.Mail;

public sealed class OpenPgpKeyTests
{
    private static readonly (PgpSecretKeyRing Secret, PgpPublicKeyRing Public) Pair = Make(DateTime.UtcNow.AddDays(-1), 0);

    [Fact]
    public async Task A_letter_is_read_by_the_owner_of_the_key_alone()
    {
        var key = OpenPgpKey.Read("\n" + Armour(Pair.Public.Encode) + "\n")!;
        Assert.Matches("^([0-9A-F]{4} ){9}[0-9A-F]{4}$", key.Fingerprint);
        var message = new MimeMessage { Subject = "s", Body = OpenPgpKey.Encrypt(new TextPart("plain") { Text = "canary سرّ" }, key.Armour) };
        message.To.Add(MailboxAddress.Parse("a@example.org"));
        using var sent = new MemoryStream();
        await message.WriteToAsync(sent, TestContext.Current.CancellationToken);
        var wire = Encoding.UTF8.GetString(sent.ToArray());
        Assert.Contains("multipart/encrypted", wire, StringComparison.Ordinal);
        Assert.Contains("protocol=\"application/pgp-encrypted\"", wire, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", wire, StringComparison.Ordinal);

        sent.Position = 0;
        var parts = (Multipart)(await MimeMessage.LoadAsync(sent, TestContext.Current.CancellationToken)).Body!;
        Assert.Equal("Version: 1", (await Text((MimePart)parts[0])).TrimEnd());
        var inside = await MimeEntity.LoadAsync(new MemoryStream(Open(await Text((MimePart)parts[1]))), TestContext.Current.CancellationToken);
        Assert.Equal("canary سرّ", ((TextPart)inside).Text.TrimEnd());
    }

    [Fact]
    public void Takes_no_secret_key_no_key_that_is_over_and_no_nonsense()
    {
        Assert.Null(OpenPgpKey.Read(Armour(Pair.Secret.Encode)));
        Assert.Null(OpenPgpKey.Read(Armour(Make(DateTime.UtcNow.AddDays(-30), 86_400).Public.Encode)));
        var good = Armour(Pair.Public.Encode);
        foreach (var bad in new[] { null, "", "x", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----", good[..(good.Length / 2)], good.Replace('a', 'b'), new string('x', OpenPgpKey.Longest + 1) + good })
            Assert.Null(OpenPgpKey.Read(bad));
    }

    private static (PgpSecretKeyRing Secret, PgpPublicKeyRing Public) Make(DateTime made, long seconds)
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), new SecureRandom(), 2048, 12));
        var packets = new PgpSignatureSubpacketGenerator();
        packets.SetKeyFlags(isCritical: true, PgpKeyFlags.CanSign | PgpKeyFlags.CanEncryptCommunications);
        if (seconds > 0) packets.SetKeyExpirationTime(isCritical: true, seconds);
        var pair = new PgpKeyPair(PublicKeyAlgorithmTag.RsaGeneral, generator.GenerateKeyPair(), made);
        var rings = new PgpKeyRingGenerator(PgpSignature.PositiveCertification, pair, "A <a@example.org>", SymmetricKeyAlgorithmTag.Null, Array.Empty<char>(), useSha1: true, packets.Generate(), null, new SecureRandom());
        return (rings.GenerateSecretKeyRing(), rings.GeneratePublicKeyRing());
    }

    private static string Armour(Action<Stream> encode)
    {
        using var output = new MemoryStream();
        using (var armour = new ArmoredOutputStream(output)) encode(armour);
        return Encoding.ASCII.GetString(output.ToArray());
    }

    private static async Task<string> Text(MimePart part)
    {
        using var content = new MemoryStream();
        await part.Content!.DecodeToAsync(content, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    private static byte[] Open(string armoured)
    {
        using var stream = PgpUtilities.GetDecoderStream(new MemoryStream(Encoding.ASCII.GetBytes(armoured)));
        var data = (PgpPublicKeyEncryptedData)((PgpEncryptedDataList)new PgpObjectFactory(stream).NextPgpObject())[0];
        var secret = Pair.Secret.GetSecretKey(data.KeyId).ExtractPrivateKey([]);
        var literal = (PgpLiteralData)new PgpObjectFactory(data.GetDataStream(secret)).NextPgpObject();
        using var plain = new MemoryStream();
        literal.GetInputStream().CopyTo(plain);
        Assert.True(data.Verify());
        return plain.ToArray();
    }
}
