using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BoycottDirectory.Mail;
using MimeKit;
using Xunit;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Somebody with a browser without script: keeps cookies, fills forms as they stand on the page, follows redirects by hand.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public HttpResponseMessage Answer { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    /// <summary>The path that was opened last.</summary>
    public string Path { get; private set; } = "";

    public string Text => Page.Body!.TextContent;

    public static async Task<Visitor> Of(Site site)
    {
        using var client = await site.Client();
        return new(client.BaseAddress!);
    }

    public async Task Open(string path) => await Take(path, await client.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Sends a form of the page with some of its fields filled in otherwise; a null field is left out.</summary>
    /// <param name="form">A selector.</param>
    /// <param name="fields">Names and values.</param>
    public Task Send(string form, params (string Name, string? Value)[] fields) => SendTo(form, null, fields);

    /// <summary>The same to another address than the form's, as somebody does who means mischief.</summary>
    public async Task SendTo(string form, string? address, params (string Name, string? Value)[] fields)
    {
        var element = (IHtmlFormElement?)Page.QuerySelector(form) ?? throw new InvalidOperationException($"{Path} has no {form}: {Text}");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in element.Elements)
        {
            if (input is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlButtonElement) continue;
            if (input.GetAttribute("name") is { } name) values[name] = input switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", IHtmlInputElement one => one.Value, _ => "" };
        }

        foreach (var (name, value) in fields)
        {
            if (value is null) values.Remove(name);
            else values[name] = value;
        }

        var target = address ?? (element.GetAttribute("action") is { Length: > 0 } action ? action : Path);
        await Take(target, await client.PostAsync(target, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken));
    }

    private async Task Take(string path, HttpResponseMessage answer)
    {
        for (var i = 0; i < 5 && (int)answer.StatusCode is >= 300 and < 400; i++)
        {
            path = new Uri(client.BaseAddress!, answer.Headers.Location!).PathAndQuery;
            answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        }

        (Answer, Path) = (answer, path);
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What a site without a mail server wrote to files.</summary>
public static class SiteLetters
{
    /// <summary>The path with the link of the newest letter to an address whose link begins with <paramref name="path"/>.</summary>
    public static async Task<string> LetterLink(this Site site, string address, string path)
    {
        // The site's own worker may be about to write it.
        for (var i = 0; i < 500; i++)
        {
            await (await site.Get<MailWorker>()).DeliverDue(TestContext.Current.CancellationToken);
            var found = site.Letters().Where(letter => letter.To.Mailboxes.Any(to => to.Address == address)).OrderBy(letter => letter.Date).ThenBy(letter => letter.MessageId, StringComparer.Ordinal)
                .Select(letter => letter.TextBody!.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Contains(path, StringComparison.Ordinal)))
                .LastOrDefault(line => line is not null);
            if (found is not null) return new Uri(found).PathAndQuery;

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"no letter to {address} with {path}");
    }

    public static IReadOnlyList<MimeMessage> Letters(this Site site)
    {
        var folder = System.IO.Path.Combine(site.DataDirectory, "mail");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Select(file => MimeMessage.Load(file))] : [];
    }
}
