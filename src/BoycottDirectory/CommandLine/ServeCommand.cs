using System.CommandLine;
using System.Net.Sockets;
using BoycottDirectory.Exchange;
using BoycottDirectory.Mail;
using Microsoft.AspNetCore.Connections;

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
            await Listen(site, cancellation);
            await site.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }

    private static async Task Listen(WebApplication site, CancellationToken cancellation)
    {
        try
        {
            await site.StartAsync(cancellation);
        }
        catch (Exception exception) when (CauseOf(exception) is { } cause)
        {
            // Else the workers that have begun would take the end of the host for a fault.
            site.Lifetime.StopApplication();
            throw new OperatorException(cause, exception.Message.ReplaceLineEndings(" "));
        }
    }

    private static string? CauseOf(Exception exception) => exception switch
    {
        IOException { InnerException: AddressInUseException } => "AddressInUse",
        FormatException or SocketException or ArgumentOutOfRangeException { ParamName: "port" } => "AddressUnusable",
        _ => null,
    };
}
