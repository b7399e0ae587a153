using BoycottDirectory.Accounts;
using BoycottDirectory.Review;

namespace BoycottDirectory.Importing;

/// <summary>Files that editors bring in by the browser: looked at first, then taken in while they watch, stopped and taken back.</summary>
public static class ImportingFeature
{
    public static WebApplicationBuilder AddImporting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportQueries>();
        builder.Services.AddSingleton<ImportEdits>();
        builder.Services.AddSingleton<ImportFiles>();
        builder.Services.AddSingleton<ImportMappings>();
        builder.Services.AddSingleton<ImportRunner>();
        builder.Services.AddSingleton<ImportWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ImportWorker>());
        builder.Services.AddSingleton(new EditorMenuItem(60, "/editor/import", typeof(ImportingText), "Imports", Permissions.Write));
        return builder;
    }

    public static void MapImporting(this WebApplication app) => app.MapImportEndpoints();
}
