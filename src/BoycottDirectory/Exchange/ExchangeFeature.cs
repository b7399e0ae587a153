using BoycottDirectory.Security;

namespace BoycottDirectory.Exchange;

/// <summary>What comes in and goes out as files: imports, and the formats that machines read.</summary>
public static class ExchangeFeature
{
    public static WebApplicationBuilder AddExchange(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Importer>();
        builder.Services.AddSingleton<Transforms>();
        builder.Services.AddSingleton<MappedRows>();
        builder.Services.AddSingleton<MappedImporter>();
        builder.Services.AddSingleton<SourceExportQueries>();
        builder.Services.AddSingleton<CsvExport, SourceExport>();
        builder.Services.AddSingleton<ApiProblems>();
        builder.Services.AddScoped<AtomFeed>();
        builder.Services.AddExceptionHandler<ApiFaults>();
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonFormat.Options.PropertyNamingPolicy;
            options.SerializerOptions.DefaultIgnoreCondition = JsonFormat.Options.DefaultIgnoreCondition;
            options.SerializerOptions.Encoder = JsonFormat.Options.Encoder;
        });
        builder.Services.AddApiDocumentation();
        return builder;
    }

    public static void MapExchange(this WebApplication app)
    {
        app.MapApiDocumentation();
        app.MapSitemap();
        app.MapFeed();
        app.MapWellKnown();
        // Not /api itself: under a language that is the page about the data.
        app.MapGet("/api/{version}/{**rest}", (HttpContext http, ApiProblems problems) => problems.NotFound(http)).IsPublic().ExcludeFromDescription();
    }
}
