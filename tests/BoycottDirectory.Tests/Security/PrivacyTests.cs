using System.Text;
using BoycottDirectory.Committees;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Security;

public sealed class PrivacyTests
{
    private const string Agent = "canary-agent/1.0", Address = "203.0.113.77", Term = "canaryterm";

    [Fact]
    public async Task Nothing_that_tells_who_read_is_logged_or_kept()
    {
        await using var site = new Site(Engine.Sqlite);
        string[] visitor = [$"User-Agent: {Agent}", $"X-Forwarded-For: {Address}", $"Forwarded: for={Address}", $"X-Real-IP: {Address}", $"Referer: https://referrer.example/{Term}"];
        await Crawl.Of(site, visitor);
        foreach (var path in new[] { $"/en/committees?q={Term}", $"/ar/search?q={Term}", $"/api/v1/search?q={Term}", $"/api/v1/suggest?q={Term}", $"/en/{Term}", $"/en/committees?kind={Term}", $"/{Term}/%ff" })
            (await site.Get(path, visitor)).Dispose();

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(Agent, StringComparison.Ordinal) || line.Contains(Address, StringComparison.Ordinal)
            || line.Contains("127.0.0.1", StringComparison.Ordinal) || line.Contains(Term, StringComparison.Ordinal));
        await site.Stop();
        foreach (var file in Directory.EnumerateFiles(site.DataDirectory, "*", SearchOption.AllDirectories))
        {
            var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            foreach (var canary in new[] { Agent, Address, "127.0.0.1", "referrer.example" })
                Assert.False(bytes.Contains(canary, StringComparison.Ordinal), $"{canary} stands in {file}");
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_note_for_editors_appears_nowhere(Engine engine)
    {
        const string Canary = "canary-note-for-editors";
        await using var site = new Site(engine, "empty=true");
        var edits = await site.Get<CommitteeEdits>();
        await edits.Put("acme", _ => Entries.Committee("acme"), Entries.Origin, Canary);
        await edits.Put("acme", entry => entry! with { Founded = "2005" }, Entries.Origin, Canary + "-again");
        Assert.Equal(Canary + "-again", await (await site.Get<Database>()).Scalar<string>("select note from editor_notes"));

        var outputs = (await Crawl.Of(site)).Select(page => page.Text).ToList();
        foreach (var path in new[] { "/api/v1/search?q=acme", "/api/v1/suggest?q=acme", $"/api/v1/search?q={Canary}", "/en/search?q=acme", "/en/committees?q=acme" }) outputs.Add(await site.Page(path));

        Assert.Contains(outputs, text => text.Contains("Committee acme", StringComparison.Ordinal));
        Assert.DoesNotContain(outputs, text => text.Replace("q=" + Canary, "", StringComparison.Ordinal).Replace($"\"query\":\"{Canary}\"", "", StringComparison.Ordinal).Contains("canary-note", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("canary-note", StringComparison.Ordinal));
        foreach (var column in new[] { "revisions.snapshot", "submissions.snapshot", "search_documents.shown", "search_documents.context", "search_documents.names" })
            Assert.Equal(0, await (await site.Get<Database>()).Scalar<long>($"select count(*) from {column.Split('.')[0]} where {column.Split('.')[1]} like '%canary%'"));
    }
}
