using BoycottDirectory.Accounts;
using BoycottDirectory.Review;
using BoycottDirectory.Storage;

namespace BoycottDirectory.Search;

/// <summary>One box for both scripts.</summary>
public static class SearchFeature
{
    public static WebApplicationBuilder AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DirectorySearch>();
        builder.Services.AddSingleton<SearchMissEdits>();
        builder.Services.AddSingleton<SearchMissQueries>();
        builder.Services.AddSingleton<OtherNameProposals>();
        builder.Services.AddSingleton(new EditorSection(50, typeof(SearchesSection), Permissions.Workspace));
        builder.Services.AddSingleton<SearchIndexer>();
        builder.Services.AddSingleton(services => new SearchEdits(services.GetRequiredService<Database>().Engine));
        return builder;
    }
}
