using Microsoft.Playwright;
using Xunit;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>One visitor's browser window, with what it asked for and complained of.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly string origin;
    private readonly List<string> foreign = [], complaints = [];

    private Visit(IBrowserContext context, IPage page, string origin) => (Context, Page, this.origin) = (context, page, origin);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Requests to other hosts than the site's.</summary>
    public IReadOnlyList<string> Foreign => foreign;

    /// <summary>Errors and warnings of the console, violations of the content security policy included, and exceptions of scripts.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The path and query at hand.</summary>
    public string Here => new Uri(Page.Url).PathAndQuery;

    internal static async Task<Visit> Begin(IBrowserContext context, string origin)
    {
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(context, await context.NewPageAsync(), origin);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(visit.origin + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) visit.foreign.Add(request.Url);
        };
        visit.Page.PageError += (_, error) => visit.complaints.Add(error);
        visit.Page.Console += (_, message) =>
        {
            // Chromium reports the status of a page that is rightly missing as an error.
            var isStatusOfPage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(visit.Page.Url, StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isStatusOfPage) visit.complaints.Add($"{visit.Page.Url}: {message.Text}");
        };
        return visit;
    }

    /// <summary>Opens an address, which must answer with <paramref name="status"/>.</summary>
    public async Task Open(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer?.Status == status, $"{path} answered {answer?.Status}, not {status}");
    }

    /// <summary>Follows a link or presses a button that leads to another page, and waits until that is there.</summary>
    public async Task Follow(ILocator link)
    {
        var before = Page.Url;
        await link.ClickAsync();
        await Arrive(url => url != before);
    }

    /// <summary>Waits until a page of such an address stands whole. Playwright's own waiting misses a page that stood before it was asked.</summary>
    public async Task Arrive(Func<string, bool> isThere)
    {
        for (var turn = 0; turn < 600 && !isThere(Page.Url); turn++) await Task.Delay(100);
        Assert.True(isThere(Page.Url), $"stayed at {Here}");
        await Until("document.readyState === 'complete'");
    }

    /// <summary>The same for an address that ends so.</summary>
    public Task Arrive(string end) => Arrive(url => url.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Waits until an expression of the page is true. Playwright's own waiting evaluates within the page, which its policy forbids.</summary>
    public async Task Until(string expression)
    {
        for (var turn = 0; turn < 600; turn++)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>(expression)) return;
            }
            catch (PlaywrightException gone) when (gone.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
            {
                // Asked while the page gave way to the next one, which can be asked in a moment.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"never true: {expression}");
    }

    /// <summary>The number of elements that match.</summary>
    public Task<int> Count(string selector) => Page.Locator(selector).CountAsync();

    /// <summary>The visible text of the first match.</summary>
    public async Task<string> Text(string selector) => (await Page.Locator(selector).First.InnerTextAsync()).Trim();

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
