using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>A browser without script: it keeps cookies, opens pages and sends their forms. It follows no redirects.</summary>
public sealed class FormBrowser(HttpClient client)
{
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The page that was last answered.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    public HttpResponseMessage Answer { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    public string? Location => Answer.Headers.Location?.ToString();

    public Task Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form of the page at hand, chosen by its handler or by its action, with what the page has put in it and what is given.</summary>
    public Task Submit(string form, params (string Name, string Value)[] fields)
    {
        var found = Page.QuerySelectorAll<IHtmlFormElement>("form")
            .First(one => one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form || one.GetAttribute("action")?.EndsWith(form, StringComparison.Ordinal) == true);
        var values = found.QuerySelectorAll("input[name][value], textarea[name], select[name]")
            .Where(field => field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked"))
            .Select(field => (Name: field.GetAttribute("name")!, Value: (field is IHtmlSelectElement select ? select.Value : field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value"))!))
            .Where(field => fields.All(given => given.Name != field.Name)).Concat(fields)
            .Select(field => KeyValuePair.Create(field.Name, field.Value));
        return Send(new HttpRequestMessage(HttpMethod.Post, found.GetAttribute("action")) { Content = new FormUrlEncodedContent(values) });
    }

    public Task Post(string path, params (string Name, string Value)[] fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)) });

    /// <summary>The words of the page at hand, each run of spaces as one.</summary>
    public string Words => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task Send(HttpRequestMessage request)
    {
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        Answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var set in Answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var (name, value) = (set[..set.IndexOf('=', StringComparison.Ordinal)], set[(set.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0]);
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }

        Page = new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
