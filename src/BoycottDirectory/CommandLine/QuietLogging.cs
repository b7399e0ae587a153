using Microsoft.Extensions.Logging.Console;

namespace BoycottDirectory.CommandLine;

/// <summary>Logs that say only what somebody should act on. No visitor's address, agent or search terms are in them at any level set here.</summary>
public static class QuietLogging
{
    /// <summary>Warnings and errors, one line each; <c>Logging:LogLevel:Default</c> changes the level, <c>Logging:Console:FormatterName=json</c> the form.</summary>
    public static void BeQuiet(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled));
        logging.SetMinimumLevel(LogLevel.Warning);
        // The keys lie in the data directory, whose rights protect them; saying so at every start helps nobody.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // The host tells what it could not start, and throws it: the command line says that in one line. What makes the host stop later is critical.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // Pages with forms forbid caching themselves, more strictly.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }
}
