using Microsoft.AspNetCore.DataProtection;

namespace BoycottDirectory.Storage;

/// <summary>Registers the database and what watches it.</summary>
public static class StorageFeature
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new StorageOptions
        {
            DataDirectory = services.GetRequiredService<IConfiguration>()["data"]!,
            Connection = services.GetRequiredService<IConfiguration>()["database"],
        });
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(builder.Configuration["data"]!, "keys")));
        builder.Services.AddSingleton<Database>();
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddSingleton<CatalogueVersion>();
        builder.Services.AddSingleton<CatalogueMemo>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CatalogueVersion>());
        return builder;
    }
}
