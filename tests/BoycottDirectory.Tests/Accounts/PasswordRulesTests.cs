using BoycottDirectory.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Accounts;

public sealed class PasswordRulesTests(SharedSite site)
{
    [Theory]
    [InlineData("short", "PasswordShort"), InlineData("password", "PasswordCommon"), InlineData("  QWERTYUIOP ", "PasswordCommon"), InlineData("editor@example.org", "PasswordCommon"), InlineData("aaaaaaaaaaaa", "PasswordCommon")]
    public void Refuse_what_others_try_first(string password, string code) =>
        Assert.Equal(code, PasswordRules.Check(password, "Editor@example.org").Single().Code);

    [Theory, InlineData("xkcd correct"), InlineData("نمشي على الشاطئ كل مساء"), InlineData("lowercaseonlybutlongenough")]
    public void Ask_for_nothing_but_length(string password) => Assert.Empty(PasswordRules.Check(password, "editor@example.org"));

    [Fact]
    public void Refuse_a_book() => Assert.Equal("PasswordLong", PasswordRules.Check(string.Concat(Enumerable.Repeat("abc ", 100)), "e@example.org").Single().Code);

    [Fact]
    public async Task Hash_with_at_least_220000_rounds_of_sha512()
    {
        using var scope = (await site.Get<IServiceScopeFactory>()).CreateScope();
        Assert.True(scope.ServiceProvider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount >= 220_000);
        var hash = Convert.FromBase64String((await site.Get<IPasswordHasher<Account>>()).HashPassword(new Account(), "a sentence"));
        // Identity's third format: its number, the pseudo-random function (2 is HMAC-SHA512), the rounds.
        Assert.Equal((1, 2, 220_000), (hash[0], hash[4], System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))));
    }
}
