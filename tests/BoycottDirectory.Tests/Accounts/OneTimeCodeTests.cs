using System.Globalization;
using BoycottDirectory.Accounts;
using Xunit;

namespace BoycottDirectory.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    // The key of RFC 6238's appendix B, "12345678901234567890", in base 32; its codes cut to six digits.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471"), InlineData(1234567890, "005924"), InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void Are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, OneTimeCode.At(Key, now));
        Assert.Equal(seconds / 30, OneTimeCode.StepOf(Key, code, now));
        Assert.Equal(seconds / 30, OneTimeCode.StepOf(Key, code, now.AddSeconds(30)));
        Assert.Null(OneTimeCode.StepOf(Key, code, now.AddSeconds(61)));
        Assert.Null(OneTimeCode.StepOf(Key, code, now.AddSeconds(-91)));
    }

    [Fact]
    public void May_be_typed_in_the_digits_of_either_script_with_spaces() =>
        Assert.NotNull(OneTimeCode.StepOf(Key, " ٢٨٧ ٠٨٢", DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void Keys_differ_and_are_long_enough()
    {
        Assert.NotEqual(OneTimeCode.NewKey(), OneTimeCode.NewKey());
        Assert.Equal(32, OneTimeCode.NewKey().Length);
        Assert.Equal(6, OneTimeCode.At(OneTimeCode.NewKey(), DateTimeOffset.UnixEpoch).Count(digit => char.IsAsciiDigit(digit)));
        Assert.Contains("secret=" + Key, OneTimeCode.Address(Key, "دليل", "a@b"), StringComparison.Ordinal);
        Assert.Equal(10, RecoveryCodes.New().Select(RecoveryCodes.Hash).Select(Convert.ToHexString).Distinct().Count());
        Assert.False(RecoveryCodes.LooksLikeOne(123456.ToString(CultureInfo.InvariantCulture)));
    }
}
