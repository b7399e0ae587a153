using BoycottDirectory.Accounts;
using BoycottDirectory.Campaigns;
using BoycottDirectory.Checks;
using BoycottDirectory.Claims;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Committees;
using BoycottDirectory.Corrections;
using BoycottDirectory.Decisions;
using BoycottDirectory.Events;
using BoycottDirectory.Exchange;
using BoycottDirectory.Gaps;
using BoycottDirectory.Importing;
using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Network;
using BoycottDirectory.Pages;
using BoycottDirectory.Registration;
using BoycottDirectory.Repair;
using BoycottDirectory.Review;
using BoycottDirectory.Search;
using BoycottDirectory.Security;
using BoycottDirectory.Shell;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using BoycottDirectory.Writing;

var line = new SiteCommandLine(Compose);
line.Add(ServeCommand.Describe(line), ImportCommand.Describe(line), ExportCommand.Describe(line), ReindexCommand.Describe(line), CheckCommand.Describe(line),
    BackupCommands.DescribeBackup(line), BackupCommands.DescribeRestore(line), UsersCommand.Describe(line), RevertCommand.Describe(line));
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
        .AddMail().AddSubmissions()
        .AddClaims()
        .AddSearch()
        .AddCommittees()
        .AddTargets()
        .AddCampaigns()
        .AddEvents().AddGaps().AddRegistration()
        .AddPages()
        .AddNetwork().AddCorrections()
        .AddExchange().AddChecks()
        .AddAccounts().AddReview().AddRepair().AddWriting().AddPageEditing().AddImporting()
        .AddShell().AddSecurity();

    var app = builder.Build();
    app.UseShell();
    app.MapHealth();
    app.MapAccounts();
    app.MapReview();
    app.MapWriting();
    app.MapImporting();
    app.MapChecks();
    app.MapCommittees();
    app.MapTargets();
    app.MapCampaigns();
    app.MapEvents();
    app.MapExchange();
    app.MapDecisions();
    app.MapSearch(); app.MapPages();
    return app;
}
