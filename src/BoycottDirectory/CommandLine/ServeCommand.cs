using System.CommandLine;
using BoycottDirectory.Exchange;
using BoycottDirectory.Mail;

namespace BoycottDirectory.CommandLine;

/// <summary><c>serve</c>: prepares the database, loads the starter catalogue into a new one, and serves the site until it is stopped.</summary>
public static class ServeCommand
{
    public static Command Describe(SiteCommandLine line)
    {
        var urls = new Option<string?>("--urls") { Description = SiteCommandLine.Text("Option.Urls") };
        var empty = new Option<bool>("--empty") { Description = SiteCommandLine.Text("Option.Empty") };
        // Settings of the table in the README may follow as --Name=value; unknown ones are refused below.
        var command = new Command("serve", SiteCommandLine.Text("Command.Serve")) { urls, empty };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.UnmatchedTokens.FirstOrDefault(token => !Settings.Knows(token)) is { } unknown)
                throw new OperatorException("UnknownOption", unknown);

            string[] settings = [.. parsed.UnmatchedTokens, .. parsed.GetValue(urls) is { } given ? [$"--urls={given}"] : Array.Empty<string>()];
            var (site, isNew) = await line.Open(parsed, settings);
            await using var _ = site;
            site.CheckMail();
            if (isNew && !parsed.GetValue(empty)) await StarterCatalogue.Load(site.Services, cancellation);
            site.Lifetime.ApplicationStarted.Register(() =>
                Console.WriteLine(SiteCommandLine.Text("Serving", string.Join(" ", site.Urls))));
            try
            {
                await site.RunAsync(cancellation);
            }
            catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                throw new OperatorException("AddressInUse", exception.Message);
            }

            return 0;
        });
        return command;
    }
}
