using BoycottDirectory.Languages;
using BoycottDirectory.Security;
using BoycottDirectory.Submissions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Shell;

/// <summary>What is wrong with a field, in words.</summary>
public sealed record FormProblem(string Field, string Words);

/// <summary>A page with a form that works without script: it takes only the fields that it names, cleaned, and keeps what was typed.</summary>
public abstract class FormPage : ComponentBase
{
    /// <summary>The field that people do not see and programs fill in.</summary>
    public const string Trap = "homepage";

    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    [Inject] protected Address Address { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<ShellText> ShellTexts { get; set; } = default!;

    [Inject] private RateLimits Limits { get; set; } = default!;

    protected List<FormProblem> Problems { get; } = [];

    /// <summary>True when a program filled in what people do not see.</summary>
    protected bool IsTrapped => Value(Trap) is not null;

    /// <summary>A field as it was sent, without what may not be stored; null when nothing was.</summary>
    protected string? Value(string field) => Http.Request.HasFormContentType ? FieldRules.Clean(Http.Request.Form[field].ToString().ReplaceLineEndings("\n")) : null;

    /// <summary>The page's title, which says so when there are problems.</summary>
    protected string Titled(string title) => Problems.Count > 0 ? ShellTexts["ProblemTitle", title] : title;

    /// <summary>Counts a form that was sent and says whether its network has sent too many; then the page says so and keeps what was typed.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="mostAnHour">How many are welcome in an hour.</param>
    /// <param name="field">The field to which the problem leads.</param>
    protected bool IsTooMuch(string what, int mostAnHour, string field)
    {
        if (Limits.Allow(Http, what, mostAnHour, TimeSpan.FromHours(1))) return false;

        Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Http.Response.Headers.RetryAfter = "3600";
        Wrong(field, ShellTexts["TooMuch"]);
        return true;
    }

    protected void Wrong(string field, string words) => Problems.Add(new(field, words));

    protected override void OnInitialized()
    {
        // What is typed here must not stay on a shared machine, nor a link's secret be told to the next site.
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
