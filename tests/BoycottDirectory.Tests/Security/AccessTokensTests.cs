using BoycottDirectory.Mail;
using BoycottDirectory.Security;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public abstract class AccessTokensTests(Engine engine) : CatalogueTests(engine)
{
    private AccessTokens Tokens => Catalogue.Get<AccessTokens>();

    [Fact]
    public async Task Gives_what_it_was_issued_for_once()
    {
        var token = await Issue(TokenPurpose.Manage, 7);
        Assert.Equal(SecretToken.Length, token.Length);
        Assert.Equal(("committee", 7), await Redeem(token, TokenPurpose.Manage) is { } grant ? (grant.SubjectKind, grant.SubjectId!.Value) : default);
        Assert.Null(await Redeem(token, TokenPurpose.Manage));
    }

    [Fact]
    public async Task Serves_one_of_fifty_who_come_at_once()
    {
        var token = await Issue(TokenPurpose.Manage, 7);
        var grants = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Redeem(token, TokenPurpose.Manage)));
        Assert.Single(grants, grant => grant is not null);
    }

    [Fact]
    public async Task Looking_uses_nothing_up()
    {
        var token = await Issue(TokenPurpose.Manage, 7);
        Assert.NotNull(await Tokens.Peek(token, TokenPurpose.Manage));
        Assert.NotNull(await Tokens.Peek(token, TokenPurpose.Manage));
        Assert.NotNull(await Redeem(token, TokenPurpose.Manage));
        Assert.Null(await Tokens.Peek(token, TokenPurpose.Manage));
    }

    [Fact]
    public async Task Is_worth_nothing_for_another_purpose_or_altered_by_a_letter()
    {
        var token = await Issue(TokenPurpose.Manage, 7);
        Assert.Null(await Redeem(token, TokenPurpose.SignIn));
        for (var place = 0; place < token.Length; place += 6) Assert.Null(await Redeem(token[..place] + (token[place] == 'x' ? 'y' : 'x') + token[(place + 1)..], TokenPurpose.Manage));
        Assert.Null(await Redeem("", TokenPurpose.Manage));
        Assert.NotNull(await Redeem(token, TokenPurpose.Manage));
    }

    [Fact]
    public async Task Ends_with_its_time()
    {
        var token = await Issue(TokenPurpose.Manage, 7);
        Catalogue.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await Tokens.Peek(token, TokenPurpose.Manage));
        Assert.Null(await Redeem(token, TokenPurpose.Manage));
        // A clock that is set back revives nothing that was used, and no more than its time was.
        var confirmation = await Issue(TokenPurpose.ConfirmSubmission, 7);
        Catalogue.Clock.Advance(TimeSpan.FromHours(71));
        Assert.NotNull(await Redeem(confirmation, TokenPurpose.ConfirmSubmission));
    }

    [Fact]
    public async Task Gives_way_to_a_newer_one_of_the_same_purpose_and_subject()
    {
        var (old, other) = (await Issue(TokenPurpose.Manage, 7), await Issue(TokenPurpose.Manage, 8));
        var fresh = await Issue(TokenPurpose.Manage, 7);
        Assert.Null(await Redeem(old, TokenPurpose.Manage));
        Assert.NotNull(await Redeem(other, TokenPurpose.Manage));
        Assert.NotNull(await Redeem(fresh, TokenPurpose.Manage));
    }

    [Fact]
    public async Task Is_not_in_the_database()
    {
        var token = await Issue(TokenPurpose.Manage, 7);
        var hash = await Catalogue.Database.Scalar<byte[]>("select hash from access_tokens");
        Assert.Equal(SecretToken.Hash(token), hash);
    }

    private Task<string> Issue(TokenPurpose purpose, long subject) => Catalogue.Database.Write(async transaction =>
        await Tokens.Issue(transaction, purpose, await Catalogue.Get<MailboxEdits>().Keep(transaction, "amal@example.org", "ar"), "committee", subject));

    private Task<AccessGrant?> Redeem(string token, TokenPurpose purpose) => Catalogue.Database.Write(transaction => Tokens.Redeem(transaction, token, purpose));
}

public sealed class AccessTokensOnSqlite() : AccessTokensTests(Engine.Sqlite);

public sealed class AccessTokensOnPostgres() : AccessTokensTests(Engine.Postgres);
