using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Accounts;

public sealed class UsersCommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("boycott-users-").FullName;

    [Theory, InlineData("en"), InlineData("ar")]
    public async Task Add_list_change_and_remove_accounts(string language)
    {
        var early = await Run("add", "first@example.org", "--role", "administrator");
        Assert.Equal(1, early.Code);
        Assert.Contains(data, Assert.Single(early.ErrorLines), StringComparison.Ordinal);
        await CommandRun.Begin(data);
        var added = await Run("add", "First@Example.org", "--role", "administrator");
        Assert.Equal(0, added.Code);
        Assert.Matches($"http://localhost:5000/{language}/editor/set-up\\?token=[A-Za-z0-9_-]{{43}}", added.Output);
        Assert.Equal(1, (await Run("add", "first@example.org", "--role", "editor")).Code);
        Assert.Equal(1, (await Run("add", "nothing", "--role", "editor")).Code);
        Assert.Equal(1, (await Run("add", "second@example.org", "--role", "king")).Code);
        Assert.StartsWith("first@example.org\tadministrator\t", (await Run("list")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("remove", "first@example.org")).Code);
        Assert.Equal(1, (await Run("role", "nobody@example.org", "editor")).Code);
        Assert.Contains("/editor/set-up?token=", (await Run("link", "first@example.org")).Output, StringComparison.Ordinal);

        Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(language, ["users", .. arguments, "--data", data]);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
