using System.CommandLine;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Languages;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Accounts;

/// <summary><c>users add|list|role|link|remove</c>: the accounts, for whoever runs the program; also how the first administrator comes to be.</summary>
public static class UsersCommand
{
    public static Command Describe(SiteCommandLine line) => new("users", SiteCommandLine.Text("Command.Users"))
    {
        Add(line), List(line), ChangeRole(line), Link(line), Remove(line),
    };

    private static Command Add(SiteCommandLine line)
    {
        var email = Email();
        var role = new Option<string>("--role") { Description = RoleWords(), Required = true };
        var command = new Command("add", SiteCommandLine.Text("Command.Users.Add")) { email, role };
        command.SetAction((parsed, _) => With(line, parsed, async services =>
        {
            var address = parsed.GetValue(email)!.Trim();
            if (!AccountRules.IsEmail(address)) throw new OperatorException("Users.BadEmail", address);

            var token = await services.GetRequiredService<AccountEdits>().Add(address, Checked(parsed.GetValue(role)!))
                ?? throw new OperatorException("Users.Exists", address);
            PrintLink(services, token);
        }));
        return command;
    }

    private static Command List(SiteCommandLine line)
    {
        var command = new Command("list", SiteCommandLine.Text("Command.Users.List"));
        command.SetAction((parsed, _) => With(line, parsed, async services =>
        {
            foreach (var account in await services.GetRequiredService<AccountQueries>().All())
                Console.WriteLine($"{account.Email}\t{account.Role}\t{(account.SetUpAt is { } since ? Dates.Iso(since) : SiteCommandLine.Text("Users.NotSetUp"))}");
        }));
        return command;
    }

    private static Command ChangeRole(SiteCommandLine line)
    {
        var email = Email();
        var role = new Argument<string>("role") { Description = RoleWords() };
        var command = new Command("role", SiteCommandLine.Text("Command.Users.Role")) { email, role };
        command.SetAction((parsed, _) => With(line, parsed, async services =>
        {
            var account = await Find(services, parsed.GetValue(email)!);
            if (!await services.GetRequiredService<AccountEdits>().ChangeRole(account.Id, Checked(parsed.GetValue(role)!))) throw new OperatorException("Users.LastAdministrator", account.Email);
            Console.WriteLine(SiteCommandLine.Text("Users.RoleChanged", account.Email, parsed.GetValue(role)!));
        }));
        return command;
    }

    private static Command Link(SiteCommandLine line)
    {
        var email = Email();
        var command = new Command("link", SiteCommandLine.Text("Command.Users.Link")) { email };
        command.SetAction((parsed, _) => With(line, parsed, async services =>
        {
            var account = await Find(services, parsed.GetValue(email)!);
            PrintLink(services, await services.GetRequiredService<AccountEdits>().RenewLink(account.Id));
        }));
        return command;
    }

    private static Command Remove(SiteCommandLine line)
    {
        var email = Email();
        var command = new Command("remove", SiteCommandLine.Text("Command.Users.Remove")) { email };
        command.SetAction((parsed, _) => With(line, parsed, async services =>
        {
            var account = await Find(services, parsed.GetValue(email)!);
            if (!await services.GetRequiredService<AccountEdits>().Remove(account.Id)) throw new OperatorException("Users.LastAdministrator", account.Email);
            Console.WriteLine(SiteCommandLine.Text("Users.Removed", account.Email));
        }));
        return command;
    }

    private static Argument<string> Email() => new("email") { Description = SiteCommandLine.Text("Argument.Email") };

    private static string RoleWords() => SiteCommandLine.Text("Argument.Role", string.Join(", ", Role.All));

    private static string Checked(string role) => Role.All.Contains(role) ? role : throw new OperatorException("Users.BadRole", role, string.Join(", ", Role.All));

    private static async Task<Account> Find(IServiceProvider services, string email) =>
        await services.GetRequiredService<AccountQueries>().FindByEmail(email) ?? throw new OperatorException("Users.Unknown", email);

    // The language of the link is the terminal's; the page can be switched.
    private static void PrintLink(IServiceProvider services, string token)
    {
        var origin = services.GetRequiredService<IOptions<SiteOptions>>().Value.Url?.TrimEnd('/') ?? "http://localhost:5000";
        Console.WriteLine(SiteCommandLine.Text("Users.Link", AccountEdits.LinkLifetime.TotalHours));
        Console.WriteLine($"{origin}/{SiteLanguage.Current}/editor/set-up?token={token}");
    }

    private static async Task<int> With(SiteCommandLine line, ParseResult parsed, Func<IServiceProvider, Task> work)
    {
        // An account in a directory that was made for it would keep the starter catalogue out.
        await using var site = await line.OpenExisting(parsed);
        await work(site.Services);
        return 0;
    }
}
