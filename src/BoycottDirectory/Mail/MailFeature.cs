using BoycottDirectory.CommandLine;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Mail;

/// <summary>Letters and those who get them.</summary>
public static class MailFeature
{
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        builder.Services.AddSingleton<SiteOrigin>();
        builder.Services.AddSingleton<MailboxEdits>();
        builder.Services.AddSingleton<MailboxQueries>();
        builder.Services.AddSingleton<OutboxEdits>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<MailSender>();
        builder.Services.AddSingleton<MailWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MailWorker>());
        return builder;
    }

    /// <summary>Refuses settings with which letters could not be answered.</summary>
    /// <exception cref="OperatorException">There is a mail server, and no public address for links in letters to begin with.</exception>
    public static void CheckMail(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<Languages.SiteOptions>>().Value;
        if (app.Services.GetRequiredService<IOptions<MailOptions>>().Value.Host is not null && site.Url is null) throw new OperatorException("Mail.NoUrl");
    }
}
