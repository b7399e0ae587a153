using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Claims;

/// <summary>What is stated, and by which sources.</summary>
public static class ClaimsFeature
{
    public static WebApplicationBuilder AddClaims(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SourceEdits>();
        builder.Services.AddSingleton<ListEdits>();
        builder.Services.AddSingleton<ClaimRules>();
        builder.Services.AddSingleton<ClaimEdits>();
        builder.Services.AddSingleton<ClaimLabels>();
        builder.Services.AddSingleton(services => new KindLabels("claim", services.GetRequiredService<ClaimLabels>().OfField));
        builder.Services.AddSingleton<ClaimQueries>();
        builder.Services.AddSingleton<ClaimExportQueries>();
        builder.Services.AddSingleton<CsvExport, ListExport>();
        builder.Services.AddSingleton<CsvExport, ClaimExport>();
        builder.Services.AddSingleton<CsvImport, SourceImport>();
        builder.Services.AddSingleton<CsvImport, ListImport>();
        builder.Services.AddSingleton<CsvImport, ClaimImport>();
        builder.Services.AddSingleton(new HideableKind("claim", "all_claims") { After = ClaimEdits.Shown });
        builder.Services.AddEntryKind<ClaimEntry, ClaimEdits>("claim", (edits, entry, origin) => edits.Put(entry.Slug, _ => entry, origin));
        builder.Services.AddEntryKind<ListEntry, ListEdits>("list", (edits, entry, origin) => edits.Put(entry, origin));
        builder.Services.AddEntryKind<SourceEntry, SourceEdits>("source", (edits, entry, origin) => edits.Put(entry, origin));
        return builder;
    }
}
