using BoycottDirectory.Accounts;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace BoycottDirectory.Search;

/// <summary>What editors do with searches that found nothing.</summary>
internal static class SearchMissEndpoints
{
    public static void MapSearchMisses(this IEndpointRouteBuilder app)
    {
        // The group's filter checks the forms' token.
        var forms = app.MapGroup("/editor/searches").AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization(Permissions.Review).DisableAntiforgery();
        forms.MapPost("/dismiss", async (HttpContext context, [FromForm] string query, SearchMissEdits misses) =>
        {
            await misses.Dismiss(query);
            return Back(context, "?done=dismissed");
        });
        forms.MapPost("/name", async (HttpContext context, [FromForm] string query, [FromForm] string? address, [FromForm] string? misspelling, OtherNameProposals names) =>
        {
            if (FieldRules.Clean(query) is not { Length: <= FieldRules.LongestName } name || OtherNameProposals.EntryAt(address) is not { } entry) return Wrong(context, "address", query, address);

            var outcome = await names.Add(name, misspelling == "on", entry, context.User.AccountId());
            return outcome.Problems.Count > 0 ? Wrong(context, outcome.Problems[0].Code == "NoEntry" ? "address" : "refused", query, address) : Back(context, "?done=added");
        });
    }

    private static IResult Wrong(HttpContext context, string problem, string query, string? address) =>
        Back(context, $"?problem={problem}&query={Uri.EscapeDataString(query)}&address={Uri.EscapeDataString(address ?? "")}");

    private static IResult Back(HttpContext context, string rest) => Results.Redirect($"{context.Request.PathBase}/editor/searches{rest}");
}
