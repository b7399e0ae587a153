using BoycottDirectory.Languages;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Exchange;

/// <summary>The real organizations, with their sources, that a new installation begins with.</summary>
public static class StarterCatalogue
{
    /// <summary>Imports <c>content/catalogue</c> the way any import goes.</summary>
    /// <exception cref="InvalidDataException">A row that ships with the program was refused.</exception>
    public static async Task Load(IServiceProvider services, CancellationToken cancellation)
    {
        var content = services.GetRequiredService<ContentFolder>();
        var run = new ImportRun { Origin = new Origin("import", "starter_catalogue", "starter catalogue") };
        foreach (var import in services.GetRequiredService<Importer>().Kinds)
        {
            var file = content.File("catalogue", import.Kind + ".csv");
            if (!File.Exists(file)) continue;

            var report = await Importer.Import(import, file, run, null, cancellation);
            if (report.Problems is [var (line, problem), ..])
                throw new InvalidDataException($"{report.File}, line {line}, {problem.Field}: {problem.Code} ({string.Join(", ", problem.Arguments)})");
        }
    }
}
