using System.Diagnostics;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Storage;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>The program run as an operator runs it: a process with arguments, a language, an exit code and what it printed.</summary>
public sealed record CommandRun(int Code, string Output, string Errors)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, typeof(SiteCommandLine).Assembly.GetName().Name + ".dll");

    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<CommandRun> Of(string language, params string[] arguments)
    {
        using var process = Start(language, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Makes a directory without entries in a data folder.</summary>
    public static async Task Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var database = new Database(new StorageOptions { DataDirectory = folder });
        await new Migrator(database).Migrate();
    }

    /// <summary>Starts a command that runs until it is stopped; the caller stops it.</summary>
    public static Process Start(string language, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            Environment = { ["LANG"] = language == "ar" ? "ar_EG.UTF-8" : "en_US.UTF-8", ["LC_ALL"] = language == "ar" ? "ar_EG.UTF-8" : "en_US.UTF-8", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        return Process.Start(start)!;
    }
}
