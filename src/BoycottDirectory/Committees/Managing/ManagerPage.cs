using BoycottDirectory.Languages;
using BoycottDirectory.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Committees.Managing;

/// <summary>A page for the managers of one entry. Whoever has no session for that entry is led to where a link can be asked for.</summary>
public abstract class ManagerPage : FormPage
{
    private bool isAbsent;

    [Parameter] public string Slug { get; set; } = "";

    [Inject] protected ManagingQueries Managing { get; set; } = default!;

    [Inject] protected IStringLocalizer<ManagingText> Text { get; set; } = default!;

    /// <summary>Null until it is known that the visitor may be here.</summary>
    protected ManagerSession? Session { get; private set; }

    /// <summary>What was done a moment ago: only codes that we wrote into the address ourselves.</summary>
    protected string? Said => Http.Request.Query["said"].ToString() is { Length: > 0 } code && ManageEndpoints.Answers.Contains(code) && Problems.Count == 0 ? code : null;

    protected override async Task OnInitializedAsync()
    {
        var session = await Managing.Session(ManagerCookie.Read(Http), Slug, SiteLanguage.Current);
        if (session is null)
        {
            Navigation.NavigateTo(Address.To($"/committees/{Slug}/manage"));
            return;
        }

        await Load(session);
        if (!isAbsent) Session = session;
    }

    /// <summary>What was asked for is not there, or not this committee's: the same to whoever asks.</summary>
    protected void Absent()
    {
        isAbsent = true;
        Navigation.NotFound();
    }

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task Load(ManagerSession session) => Task.CompletedTask;

    /// <summary>The visit is over: nothing of the manager's is drawn any more.</summary>
    protected void End() => Session = null;

    /// <summary>Leads on to a page of the manager, which says what was done.</summary>
    protected void GoTo(string page, string said) => Navigation.NavigateTo(Address.To($"/committees/{Slug}/manage{page}?said={said}"));
}
