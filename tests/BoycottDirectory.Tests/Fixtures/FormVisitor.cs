using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Somebody without script who fills in forms: follows redirects, keeps cookies, and sends a form with all that stands in it.</summary>
public sealed class FormVisitor : IDisposable
{
    private readonly HttpClient client;

    private FormVisitor(HttpClient client) => this.client = client;

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the visitor is, without scheme and host.</summary>
    public string Path { get; private set; } = "";

    public HttpResponseMessage Answer { get; private set; } = null!;

    /// <summary>The words of the error summary.</summary>
    public IReadOnlyList<string> Problems => [.. Page.QuerySelectorAll(".problems li").Select(item => item.TextContent.Trim())];

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => Page.Body!.TextContent;

    public static async Task<FormVisitor> Of(Site site)
    {
        using var plain = await site.Client();
        return new(new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = plain.BaseAddress });
    }

    public async Task<FormVisitor> Go(string path)
    {
        await Read(await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>Sends the page's form that has a field or handler of this name, with values in place of what stands there; null unticks.</summary>
    public async Task<FormVisitor> Send(string form, params (string Field, string? Value)[] values)
    {
        await Read(await Post(form, values));
        return this;
    }

    /// <summary>The same without looking at the answer.</summary>
    public async Task<HttpResponseMessage> Post(string form, params (string Field, string? Value)[] values)
    {
        using var content = new FormUrlEncodedContent(Filled(form, values));
        return await client.PostAsync(new Uri(ActionOf(form), UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form with one text in all fields in which one writes.</summary>
    public async Task<FormVisitor> SendEverywhere(string form, string text)
    {
        var fields = TextFields(form);
        using var content = new FormUrlEncodedContent([.. Filled(form).Where(pair => !fields.Contains(pair.Key)), .. fields.Select(field => KeyValuePair.Create(field, text))]);
        await Read(await client.PostAsync(new Uri(ActionOf(form), UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>The names of a form's fields in which one writes.</summary>
    public IReadOnlyList<string> TextFields(string form) =>
        [.. FormOf(form).Elements.OfType<IHtmlElement>().Where(element => element is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "url" or "search" or "tel" or "date" or "number" })
            .Select(element => element.GetAttribute("name")).OfType<string>().Distinct()];

    /// <summary>Whether the page has a form with this handler.</summary>
    public bool Has(string form) => Page.Forms.Any(one => one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);

    /// <summary>What stands in a field; null when the page has none of that name.</summary>
    public string? ValueOf(string field) => Page.QuerySelector($"main [name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    private IReadOnlyList<KeyValuePair<string, string>> Filled(string form, params (string Field, string? Value)[] values)
    {
        var fields = FormOf(form).Elements.OfType<IHtmlElement>().SelectMany(Standing).Where(pair => values.All(value => value.Field != pair.Key)).ToList();
        fields.AddRange(from value in values where value.Value is not null from part in value.Value!.Split('|') select KeyValuePair.Create(value.Field, part));
        return fields;
    }

    private string ActionOf(string form) => FormOf(form).GetAttribute("action") ?? Path;

    private IHtmlFormElement FormOf(string name) =>
        Page.Forms.Single(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == name);

    private static IEnumerable<KeyValuePair<string, string>> Standing(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("radio" or "checkbox") || input.IsChecked => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [KeyValuePair.Create(name, select.Value ?? "")],
        _ => [],
    };

    private async Task Read(HttpResponseMessage answer)
    {
        (Answer, Status, Path) = (answer, answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery);
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => client.Dispose();
}
