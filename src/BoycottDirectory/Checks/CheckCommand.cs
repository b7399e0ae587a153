using System.CommandLine;
using System.Text.Json;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Exchange;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Checks;

/// <summary><c>check</c>: one report of what contradicts itself, has grown old, is missing or leads nowhere; it fails on contradictions alone.</summary>
public static class CheckCommand
{
    private const int MostExamples = 5;
    private static readonly TimeSpan PauseAtOneSite = TimeSpan.FromSeconds(1);

    public static Command Describe(SiteCommandLine line)
    {
        var json = new Option<bool>("--json") { Description = SiteCommandLine.Text("Option.Json") };
        var links = new Option<bool>("--links") { Description = SiteCommandLine.Text("Option.Links") };
        var command = new Command("check", SiteCommandLine.Text("Command.Check")) { json, links };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var site = await line.OpenExisting(parsed);
            // A list for programs is whole.
            var most = parsed.GetValue(json) ? int.MaxValue : MostExamples;
            var findings = (await site.Services.GetRequiredService<SiteCheck>().Find(most)).ToList();
            if (parsed.GetValue(links) && await Broken(site.Services, cancellation) is { Count: > 0 } broken)
                findings.Add(new Finding("links", "Unreachable", broken.Count, [.. broken.Take(most)]));

            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(findings, JsonFormat.Options) : Report(findings));
            return findings.Any(finding => finding.IsFault) ? 1 : 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<string>> Broken(IServiceProvider services, CancellationToken cancellation)
    {
        var (links, edits, now) = (services.GetRequiredService<LinkQueries>(), services.GetRequiredService<LinkEdits>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var (broken, done, progress) = (new System.Collections.Concurrent.ConcurrentBag<string>(), 0, (IProgress<int>)new ConsoleProgress());
        var addresses = (await services.GetRequiredService<CheckQueries>().Addresses()).Where(FieldRules.IsWebAddress);
        await services.GetRequiredService<LinkCheck>().Ask(addresses, PauseAtOneSite, async (address, probed) =>
        {
            // The workspace shows it, too.
            var state = LinkRules.After(await links.Find(address) ?? new LinkState { Address = address }, probed, now);
            await edits.Keep(state);
            if (state.State is "dead" or "failing") broken.Add($"{address} ({state.Answer})");
            progress.Report(Interlocked.Increment(ref done));
        }, cancellation);
        return [.. broken.Order(StringComparer.Ordinal)];
    }

    private static string Report(List<Finding> findings) => string.Join(Environment.NewLine,
    [
        .. findings.Select(finding => $"{Words("Check.Area." + finding.Area)}: {Words("Check." + finding.Code)}: {finding.Number} ({Examples(finding)})"),
        SiteCommandLine.Text("Check.Done", findings.Count(finding => finding.IsFault), findings.Count(finding => !finding.IsFault)),
    ]);

    private static string Words(string key) => SiteCommandLine.Text(key);

    private static string Examples(Finding finding) => string.Join(", ", finding.Examples) + (finding.Number > finding.Examples.Count ? ", …" : "");
}
