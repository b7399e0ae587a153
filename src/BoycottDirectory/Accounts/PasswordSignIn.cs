using System.Threading.RateLimiting;
using BoycottDirectory.Security;
using Microsoft.AspNetCore.Identity;

namespace BoycottDirectory.Accounts;

/// <summary>What came of a try to sign in.</summary>
public enum SignInOutcome
{
    Done,

    /// <summary>The address, the password or the code is wrong; which of them is not said.</summary>
    Wrong,

    /// <summary>Too many wrong ones from there; see <see cref="SignInAnswer.Wait"/>.</summary>
    TooMany,

    /// <summary>The site checks as many passwords as it can.</summary>
    Busy,
}

/// <summary>The answer to a try to sign in.</summary>
public sealed record SignInAnswer(SignInOutcome Outcome, Account? Account = null, string Method = "password", TimeSpan Wait = default);

/// <summary>
/// Signing in by address, password and code together: one try, one answer, the same work whether or not the account exists. Tries are slowed
/// down by account and network, or by account and known browser; a right password with wrong codes slows the account's codes everywhere but in
/// browsers that know it. So nobody without the password can make the owner wait.
/// </summary>
public sealed class PasswordSignIn(
    AccountQueries accounts, AccountEdits edits, SignInEdits failures, KnownDevices devices, SignInThrottle throttle, NetworkOf networks, PrivateFields secrets,
    IPasswordHasher<Account> hasher, TimeProvider clock) : IDisposable
{
    // Each check keeps one processor busy for a tenth of a second: more at once would only make readers wait.
    private readonly ConcurrencyLimiter gate = new(new() { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = 50 });

    private readonly Lazy<Account> nobody = new(() => new Account { PasswordHash = hasher.HashPassword(new Account(), SecretToken.New()), AuthenticatorKey = OneTimeCode.NewKey() });

    public async Task<SignInAnswer> Try(HttpContext context, string email, string password, string code)
    {
        var account = await accounts.FindByEmail(email);
        var name = Convert.ToHexString(AccountQueries.IndexOf(secrets, email));
        var device = devices.Recognize(context, account);
        var tries = device is not null ? "device " + device : $"network {name} {networks.Of(context)}";
        if (throttle.Wait(tries) is { Ticks: > 0 } wait) return new(SignInOutcome.TooMany, Wait: wait);

        using var lease = await gate.AcquireAsync(1, context.RequestAborted);
        if (!lease.IsAcquired) return new(SignInOutcome.Busy);

        // Not set up is checked like a stranger's: nobody learns who was invited.
        var isReady = account is { PasswordHash: not null, AuthenticatorKey: not null };
        var checkedAgainst = isReady ? account! : nobody.Value;
        var passwordFits = hasher.VerifyHashedPassword(checkedAgainst, checkedAgainst.PasswordHash!, Cut(password)) != PasswordVerificationResult.Failed && isReady;
        var codes = "codes " + name;
        var codeMayBeTried = device is not null || throttle.Wait(codes) == TimeSpan.Zero;
        var step = OneTimeCode.StepOf(checkedAgainst.AuthenticatorKey!, code, clock.GetUtcNow());
        var isRecovery = RecoveryCodes.LooksLikeOne(code);
        var recovers = await accounts.HasRecoveryCode(checkedAgainst.Id, RecoveryCodes.Hash(code)) && isRecovery;

        if (passwordFits && codeMayBeTried && (recovers ? await edits.UseRecoveryCode(account!.Id, RecoveryCodes.Hash(code)) : step is { } used && await edits.UseCode(account!.Id, used)))
        {
            throttle.Succeeded(tries);
            throttle.Succeeded(codes);
            return new(SignInOutcome.Done, account, recovers ? "recovery" : "password");
        }

        throttle.Failed(tries);
        await failures.CountFailure();
        if (passwordFits && device is null && codeMayBeTried) throttle.Failed(codes);
        return new(SignInOutcome.Wrong);
    }

    public void Dispose() => gate.Dispose();

    // Hashing a book would take as long as it is.
    private static string Cut(string password) => password.Length <= PasswordRules.Longest ? password : password[..PasswordRules.Longest];
}
