using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Review;
using Microsoft.AspNetCore.Http.Features;

namespace BoycottDirectory.Writing;

/// <summary>Where editors and translators write: drafts, and entries in both languages side by side.</summary>
public static class WritingFeature
{
    public static WebApplicationBuilder AddWriting(this WebApplicationBuilder builder)
    {
        // Lists of some dozens of rows are forms of many fields; how large a form is in all is limited before.
        builder.Services.Configure<FormOptions>(options => options.ValueCountLimit = 4_096);
        builder.Services.AddSingleton<EditorDraftQueries>();
        builder.Services.AddSingleton<EditorDraftEdits>();
        builder.Services.AddSingleton<WritingQueries>();
        builder.Services.AddSingleton<EntryWritingEdits>();
        builder.Services.AddSingleton<EntryOpening>();
        builder.Services.AddSingleton<EntrySaving>();
        builder.Services.AddSingleton<WritingLabels>();
        // Kinds with a history of their own name their values themselves.
        foreach (var kind in WritingKinds.All.Where(kind => kind.Kind is not ("committee" or "target" or "claim" or "campaign")))
            builder.Services.AddSingleton(services => new KindLabels(kind.Kind, (field, value) => services.GetRequiredService<WritingLabels>().OfValue(kind, field, value)));
        builder.Services.AddSingleton<TranslationWork>();
        builder.Services.AddSingleton(new EditorMenuItem(20, "/editor/entries", typeof(WritingText), "Entries", Permissions.Translate));
        builder.Services.AddSingleton(new EditorMenuItem(30, "/editor/translations", typeof(WritingText), "Translations", Permissions.Translate));
        return builder;
    }

    public static void MapWriting(this WebApplication app)
    {
        app.MapDraftEndpoints();
        app.MapNameEndpoints();
    }
}
