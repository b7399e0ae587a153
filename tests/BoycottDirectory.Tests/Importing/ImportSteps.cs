using BoycottDirectory.Importing;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Importing;

/// <summary>What an editor does with a file, for the tests of what becomes of it.</summary>
public abstract class ImportSteps(EditorialSite site)
{
    protected const string Header = "slug,classification,country,name_en,name_ar,sources\n";

    protected EditorialSite Site { get; } = site;

    // An import of new committees that wait for review.
    protected async Task<(long Id, string Batch)> Import(FormBrowser browser, string name, int rows)
    {
        var id = await Upload(browser, "committees", "", name + ".csv", Header + string.Concat(Enumerable.Range(0, rows).Select(row => $"{name}-{row},committee,BE,{name} {row},لجنة {name} {row},https://example.org/{name}/{row}\n")));
        await Ended(id);
        await browser.Open($"/en/editor/import/{id}");
        await browser.Submit("/start");
        return (id, (await Ended(id)).Batch!);
    }

    protected static async Task<long> Upload(FormBrowser browser, string kind, string mapping, string name, string text)
    {
        await Send(browser, kind, mapping, name, text);
        Assert.Matches("^/en/editor/import/[0-9]+$", browser.Location);
        return long.Parse(browser.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    protected static async Task Send(FormBrowser browser, string kind, string mapping, string name, string text, string? token = null)
    {
        await browser.Open("/en/editor/import");
        var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? browser.Page.QuerySelector("form.form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(kind), "kind" },
            { new StringContent(mapping), "mapping" },
        };
        if (name.Length > 0) form.Add(new StringContent(text), "file", name);
        await browser.Send(new HttpRequestMessage(HttpMethod.Post, "/en/editor/import/upload") { Content = form });
    }

    protected async Task<ImportJob> Ended(long id)
    {
        var imports = await Site.Get<ImportQueries>();
        for (var turn = 0; turn < 600; turn++)
        {
            if (await imports.Find(id) is { } job && !ImportStates.IsActive(job.State)) return job;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import never ended.");
    }
}
