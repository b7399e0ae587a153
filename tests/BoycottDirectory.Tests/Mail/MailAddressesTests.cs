using BoycottDirectory.Mail;
using Xunit;

namespace BoycottDirectory.Tests.Mail;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("  Amal@Example.ORG ", "Amal@example.org")]
    [InlineData("a+b@sub.example.org", "a+b@sub.example.org")]
    [InlineData("أمل@مثال.إختبار", "أمل@xn--mgbh0fb.xn--kgbechtv")]
    public void Keeps_the_name_and_writes_the_domain_in_ascii(string typed, string expected) => Assert.Equal(expected, MailAddresses.Normalize(typed));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("amal"), InlineData("amal@"), InlineData("@example.org"), InlineData("amal@localhost")]
    [InlineData("a@example.org\r\nBcc: all@example.org"), InlineData("a@example.org, b@example.org"), InlineData("Amal <a@example.org>"), InlineData("a b@example.org")]
    [InlineData("\"a b\"@example.org"), InlineData("a@[127.0.0.1]"), InlineData("a@example.org\0")]
    public void Refuses_what_is_no_single_plain_address(string? typed) => Assert.Null(MailAddresses.Normalize(typed));

    [Fact]
    public void Refuses_what_no_server_takes() => Assert.Null(MailAddresses.Normalize(new string('a', 60) + "@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 4)) + ".org"));
}
