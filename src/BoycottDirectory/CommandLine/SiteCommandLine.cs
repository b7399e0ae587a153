using System.CommandLine;
using System.Resources;
using BoycottDirectory.Storage;

namespace BoycottDirectory.CommandLine;

/// <summary>Builds the site from settings of the form <c>--name=value</c>, without starting it.</summary>
public delegate WebApplication ComposeSite(string[] settings);

/// <summary>The program's commands. Bad input and what an operator must mend are one line on the error stream and a nonzero exit.</summary>
public sealed class SiteCommandLine
{
    private static readonly ResourceManager Texts = new(typeof(CommandLineText));
    private readonly ComposeSite compose;
    private readonly RootCommand root = new(Text("Program"));
    private readonly Option<string?> data = new("--data") { Description = Text("Option.Data"), Recursive = true };
    private readonly Option<string?> database = new("--database") { Description = Text("Option.Database"), Recursive = true };

    public SiteCommandLine(ComposeSite compose)
    {
        this.compose = compose;
        root.Add(data);
        root.Add(database);
    }

    /// <summary>The text at <paramref name="key"/> in the terminal's language.</summary>
    public static string Text(string key, params object[] arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Texts.GetString(key, System.Globalization.CultureInfo.CurrentUICulture) ?? key, arguments);

    /// <summary>Adds commands.</summary>
    public SiteCommandLine Add(params Command[] commands)
    {
        foreach (var command in commands) root.Add(command);
        return this;
    }

    /// <summary>Runs what the arguments ask for; no command means <c>serve</c>. Returns the exit code: 0 well, 1 failed, 2 not understood.</summary>
    public async Task<int> Run(string[] args)
    {
        var named = args.Any(arg => root.Subcommands.Any(command => command.Name == arg)) || args.Any(arg => arg is "--help" or "-h" or "-?" or "--version");
        var parsed = root.Parse(named ? args : ["serve", .. args]);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync(Text("BadInput", error.Message.TrimEnd('.')));
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperatorException exception)
        {
            await Console.Error.WriteLineAsync(Text(exception.Key, [.. exception.Arguments]));
            return 1;
        }
        catch (DatabaseBusyException)
        {
            await Console.Error.WriteLineAsync(Text("Storage.Busy"));
            return 1;
        }
    }

    /// <summary>The site with the data directory and database that the arguments name; its schema is brought up to date.</summary>
    /// <returns>The site, and whether its database was made just now.</returns>
    /// <exception cref="OperatorException">The data directory or the database cannot be used.</exception>
    public async Task<(WebApplication Site, bool IsNew)> Open(ParseResult parsed, params string[] settings)
    {
        var folder = DataDirectory(parsed, settings);
        var connection = parsed.GetValue(database) ?? Setting(settings, "database");
        var site = compose([.. settings, $"--data={folder}", .. connection is null ? Array.Empty<string>() : [$"--database={connection}"]]);
        var isNew = await StartupCheck.Prepare(site.Services, folder);
        return (site, isNew);
    }

    /// <summary>The site of a directory that there is already: who mistypes its folder should not be told that all is well in an empty one.</summary>
    /// <exception cref="OperatorException">There is none, or it cannot be used.</exception>
    public async Task<WebApplication> OpenExisting(ParseResult parsed)
    {
        var folder = DataDirectory(parsed);
        if (parsed.GetValue(database) is null && !File.Exists(Path.Combine(folder, Database.FileName))) throw new OperatorException("Storage.None", folder);

        return (await Open(parsed)).Site;
    }

    /// <summary>The data directory that the arguments name, else the usual one.</summary>
    public string DataDirectory(ParseResult parsed, params string[] settings) =>
        Path.GetFullPath(parsed.GetValue(data) ?? Setting(settings, "data") ?? DefaultDataDirectory());

    private static string? Setting(string[] settings, string name) =>
        settings.LastOrDefault(setting => setting.StartsWith($"--{name}=", StringComparison.Ordinal))?[(name.Length + 3)..];

    // Beside the solution when run from a checkout, else beside where the program was started.
    private static string DefaultDataDirectory()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BoycottDirectory.sln"))) return Path.Combine(folder.FullName, "data");
        return Path.Combine(Environment.CurrentDirectory, "data");
    }
}
