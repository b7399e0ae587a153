using BoycottDirectory.Accounts;
using BoycottDirectory.Decisions;
using BoycottDirectory.Exchange;
using BoycottDirectory.Repair;
using BoycottDirectory.Review;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Importing;

/// <summary>What the buttons of imports do.</summary>
public static class ImportEndpoints
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long LargestFile = 64_000_000;

    public static void MapImportEndpoints(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/editor/import").RequireAuthorization(Permissions.Write);
        all.MapPost("/upload", Take);
        var forms = all.MapGroup("/{id:long}").AddEndpointFilter<AntiforgeryFilter>();
        // The filter of the group has checked the form's token.
        forms.MapPost("/start", Start).DisableAntiforgery();
        forms.MapPost("/check", CheckAgain);
        forms.MapPost("/stop", Stop);
        forms.MapPost("/undo", Undo);
    }

    private static async Task<IResult> Take(
        HttpContext context, IAntiforgery antiforgery, Importer importer, ImportMappings mappings, ImportFiles files, ImportEdits edits, ImportWorker worker)
    {
        var part = files.NewPart();
        try
        {
            if (await UploadReader.Read(context, antiforgery, part) is not { } upload) return Results.BadRequest();

            var (kind, mapping) = (upload.Fields.GetValueOrDefault("kind") ?? "", upload.Fields.GetValueOrDefault("mapping") ?? "");
            var format = mapping.Length == 0 ? "csv" : mappings.Find(mapping)?.Format;
            var problem = importer.Kinds.All(one => one.Kind != kind) ? "NoKind" : format is null ? "NoMapping" : upload.FileName is null ? "NoFile" : upload.Size == 0 ? "Empty"
                : upload.Size > LargestFile ? "Large" : format != "csv" && upload.Size > ImportMappings.LargestDocument ? "LargeDocument" : null;
            if (problem is not null) return Back(context, $"?problem={problem}&kind={Uri.EscapeDataString(kind)}&mapping={Uri.EscapeDataString(mapping)}");

            var id = await edits.Add(new ImportJob
            {
                UserId = context.User.AccountId(), Kind = kind, Mapping = mapping.Length == 0 ? null : mapping, FileName = upload.FileName!, Size = upload.Size,
                RowsTotal = format == "csv" ? Math.Max(1, upload.Lines - 1) : 0,
            });
            files.Keep(part, id, format!);
            worker.Wake();
            return Back(context, $"/{id}");
        }
        finally
        {
            // A connection that broke, a form that was wrong: nothing of it stays.
            File.Delete(part);
        }
    }

    private static async Task<IResult> Start(HttpContext context, long id, [FromForm] string? publish, ImportQueries imports, ImportEdits edits, ImportWorker worker, TwoPersonRule rule, TimeProvider clock)
    {
        if (await imports.Find(id) is not { } job) return Results.NotFound();
        if (!job.HasFile(clock.GetUtcNow())) return Back(context, $"/{id}?problem=Gone");

        // What others made always waits for review; what is ours does too, unless somebody edits alone.
        var atOnce = publish == "on" && job.Mapping is null && await rule.IsOff();
        if (await edits.Start(job, atOnce ? "publish" : "review")) worker.Wake();
        return Back(context, $"/{id}");
    }

    private static async Task<IResult> CheckAgain(HttpContext context, long id, ImportEdits edits, ImportWorker worker)
    {
        if (await edits.CheckAgain(id)) worker.Wake();
        return Back(context, $"/{id}");
    }

    private static async Task<IResult> Stop(HttpContext context, long id, ImportEdits edits)
    {
        await edits.AskToStop(id);
        return Back(context, $"/{id}");
    }

    // What waits leaves the queue; what was published meanwhile is undone by new revisions, where nothing later rests on it.
    private static async Task<IResult> Undo(HttpContext context, long id, ImportQueries imports, ImportEdits edits, UndoEdits undo, AllowanceQueries allowance, ImportFiles files)
    {
        if (await imports.Find(id) is not { Batch: not null } job) return Results.NotFound();

        var (me, scope) = (context.User.AccountId(), new UndoScope { Batch = job.Batch });
        // One account alone takes back only so much in a day of what is published or others brought; an administrator does what is larger.
        if (!context.User.May(Permissions.Erase) && (await undo.Preview(scope)).Limited(job.UserId == me) > await allowance.Left(me)) return Back(context, $"/{id}?problem=TooMuch");

        await edits.Withdraw(job);
        var plan = await undo.Undo(scope, new UndoOrder(me), cancellation: context.RequestAborted);
        files.Remove(id);
        return Back(context, FormattableString.Invariant($"/{id}?kept={plan.Count(UndoAction.Keep)}"));
    }

    private static IResult Back(HttpContext context, string rest) => Results.Redirect($"{context.Request.PathBase}/editor/import{rest}");
}
