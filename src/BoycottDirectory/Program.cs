using BoycottDirectory.Campaigns;
using BoycottDirectory.Claims;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Events;
using BoycottDirectory.Exchange;
using BoycottDirectory.Languages;
using BoycottDirectory.Pages;
using BoycottDirectory.Search;
using BoycottDirectory.Security;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;
using BoycottDirectory.Targets;

var line = new SiteCommandLine(Compose);
line.Add(ServeCommand.Describe(line), ImportCommand.Describe(line), ExportCommand.Describe(line), ReindexCommand.Describe(line),
    BackupCommands.DescribeBackup(line), BackupCommands.DescribeRestore(line));
return await line.Run(args);

static WebApplication Compose(string[] settings)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets();
    builder.Logging.BeQuiet();
    builder
        .AddStorage()
        .AddLanguages()
        .AddDecisions()
        .AddClaims()
        .AddSearch()
        .AddCommittees()
        .AddTargets()
        .AddCampaigns()
        .AddEvents()
        .AddPages()
        .AddExchange()
        .AddShell()
        .AddSecurity();

    var app = builder.Build();
    app.UseShell();
    app.MapHealth();
    app.MapCommittees();
    app.MapTargets();
    app.MapCampaigns();
    app.MapEvents();
    app.MapExchange();
    app.MapSearch();
    return app;
}
