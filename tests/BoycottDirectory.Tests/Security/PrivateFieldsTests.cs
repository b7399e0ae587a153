using System.Security.Cryptography;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public sealed class PrivateFieldsTests() : CatalogueTests(Engine.Sqlite)
{
    private PrivateFields Fields => Catalogue.Get<PrivateFields>();

    [Fact]
    public void Reads_back_what_it_encrypted_and_writes_it_otherwise_each_time()
    {
        var (one, two) = (Fields.Protect("amal@example.org"), Fields.Protect("amal@example.org"));
        Assert.NotEqual(one, two);
        Assert.DoesNotContain("amal", one, StringComparison.Ordinal);
        Assert.Equal("amal@example.org", Fields.Unprotect(one));
    }

    [Fact]
    public void Refuses_what_was_altered()
    {
        var text = Fields.Protect("amal@example.org");
        var altered = text[..20] + (text[20] == 'A' ? 'B' : 'A') + text[21..];
        Assert.Throws<CryptographicException>(() => Fields.Unprotect(altered));
    }

    [Fact]
    public void Finds_equal_texts_and_only_those_with_the_key_of_the_folder()
    {
        Assert.Equal(Fields.BlindIndex("a"), Fields.BlindIndex("a"));
        Assert.NotEqual(Fields.BlindIndex("a"), Fields.BlindIndex("b"));
        var protection = Catalogue.Get<IDataProtectionProvider>();
        var again = new PrivateFields(protection, new StorageOptions { DataDirectory = Catalogue.Folder });
        Assert.Equal(Fields.BlindIndex("a"), again.BlindIndex("a"));
        var elsewhere = new PrivateFields(protection, new StorageOptions { DataDirectory = Catalogue.Folder, Keys = Path.Combine(Catalogue.Folder, "other") });
        Assert.NotEqual(Fields.BlindIndex("a"), elsewhere.BlindIndex("a"));
    }
}
