using BoycottDirectory.Security;
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
            Keys = services.GetRequiredService<IConfiguration>()["keys"],
        });
        var keys = new StorageOptions { DataDirectory = builder.Configuration["data"]!, Keys = builder.Configuration["keys"] }.KeysDirectory;
        // A name of its own: by default keys are bound to the program's folder, and what they encrypted could not be read from another one.
        builder.Services.AddDataProtection().SetApplicationName("BoycottDirectory").PersistKeysToFileSystem(new DirectoryInfo(keys));
        builder.Services.AddSingleton<PrivateFields>();
        builder.Services.AddSingleton<Database>();
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddSingleton<CatalogueVersion>();
        builder.Services.AddSingleton<CatalogueMemo>();
        builder.Services.AddSingleton<MarkupMemo>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CatalogueVersion>());
        return builder;
    }
}
