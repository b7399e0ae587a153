using System.CommandLine;
using System.Globalization;
using BoycottDirectory.Accounts;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Repair;

/// <summary><c>revert</c>: takes back everything since a point in time, an import, or what one account did.</summary>
public static class RevertCommand
{
    public static Command Describe(SiteCommandLine line)
    {
        var since = new Option<string?>("--since") { Description = SiteCommandLine.Text("Option.Since") };
        var batch = new Option<string?>("--batch") { Description = SiteCommandLine.Text("Option.Batch") };
        var account = new Option<string?>("--account") { Description = SiteCommandLine.Text("Option.Account") };
        var list = new Option<bool>("--list") { Description = SiteCommandLine.Text("Option.ListBatches") };
        var dryRun = new Option<bool>("--dry-run") { Description = SiteCommandLine.Text("Option.DryRun") };
        var command = new Command("revert", SiteCommandLine.Text("Command.Revert")) { since, batch, account, list, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var site = await line.OpenExisting(parsed);
            if (parsed.GetValue(list)) return await List(site.Services.GetRequiredService<BatchQueries>());

            var scope = new UndoScope { Since = Time(parsed.GetValue(since)), Batch = parsed.GetValue(batch), Account = await Account(site.Services, parsed.GetValue(account)) };
            if (scope.IsEverything) throw new OperatorException("Revert.NoScope");
            if (scope.Batch is { } name && !await site.Services.GetRequiredService<BatchQueries>().Exists(name)) throw new OperatorException("Revert.NoBatch", name);

            var undo = site.Services.GetRequiredService<UndoEdits>();
            var isTrial = parsed.GetValue(dryRun);
            var plan = isTrial
                ? await undo.Preview(scope, mayShow: true)
                : await undo.Undo(scope, new UndoOrder(null) { MayShow = true }, new ConsoleProgress(), cancellation);
            foreach (var step in plan.Steps.Where(step => step.Action == UndoAction.Keep))
            {
                var why = "Revert.Why." + step.Why;
                await Console.Error.WriteLineAsync(SiteCommandLine.Text("Revert.Kept", step.Kind, step.Slug, SiteCommandLine.Text(why)));
            }

            Console.WriteLine(SiteCommandLine.Text(isTrial ? "Revert.WouldDo" : "Revert.Done", plan.Count(UndoAction.Restore), plan.Count(UndoAction.Remove),
                plan.Count(UndoAction.Hide), plan.Count(UndoAction.Show), plan.Count(UndoAction.Refuse), plan.Count(UndoAction.Keep)));
            if (plan is { Batch: { } done, Changes: > 0 }) Console.WriteLine(SiteCommandLine.Text("Revert.Batch", done));
            return 0;
        });
        return command;
    }

    private static async Task<int> List(BatchQueries batches)
    {
        foreach (var batch in await batches.Recent(50)) Console.WriteLine($"{Dates.Iso(batch.LastAt)}\t{batch.Submissions}\t{batch.Name}");
        return 0;
    }

    private static DateTimeOffset? Time(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw new OperatorException("Revert.BadTime", text);

    private static async Task<long?> Account(IServiceProvider services, string? email) => email is null ? null
        : (await services.GetRequiredService<AccountQueries>().FindByEmail(email) ?? throw new OperatorException("Users.Unknown", email)).Id;
}
