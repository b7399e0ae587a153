using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace BoycottDirectory.Benchmarks.Circuits;

/// <summary>One window on a page of the workspace: it asks for the page, opens its circuit as the framework's script does, and keeps it open by answering what is drawn.</summary>
internal sealed partial class OpenPage : IAsyncDisposable
{
    private const char EndOfHandshake = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), BetweenPings = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly TaskCompletionSource started = new(), live = new();
    private readonly CancellationTokenSource closing = new();
    private Task? reading, pinging;
    private int drawn;

    private OpenPage()
    {
    }

    /// <summary>Opens a page and returns once its parts have answered and been drawn anew.</summary>
    public static async Task<OpenPage> Open(HttpClient http, Uri origin, string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin, path)) { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request);
        var html = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var markers = Marker().Matches(html).Select(match => match.Groups[1].Value).ToList();
        if (markers.Count == 0) throw new InvalidOperationException($"{path} has no part that answers.");

        var page = new OpenPage();
        page.socket.Options.SetRequestHeader("Cookie", cookie);
        var language = path[..3];
        await page.socket.ConnectAsync(new UriBuilder(new Uri(origin, language + "/_blazor")) { Scheme = "ws" }.Uri, page.closing.Token);
        await page.Send(Encoding.UTF8.GetBytes($$"""{"protocol":"blazorpack","version":1}{{EndOfHandshake}}"""), WebSocketMessageType.Text);
        await page.Receive();
        page.reading = page.Answer();
        page.pinging = page.KeepAlive();

        await page.Send(BlazorPack.Invocation("StartCircuit", "0", new Uri(origin, language + "/").ToString(), new Uri(origin, path).ToString(), "[]", ""));
        await page.started.Task.WaitAsync(Patience);
        var operations = string.Join(',', markers.Select((marker, index) => $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker}}}"""));
        await page.Send(BlazorPack.Invocation("UpdateRootComponents", null, $$"""{"batchId":1,"operations":[{{operations}}]}""", State().Match(html) is { Success: true } state ? state.Groups[1].Value : ""));
        await page.live.Task.WaitAsync(Patience);
        return page;
    }

    private async Task Answer()
    {
        try
        {
            while (true)
                foreach (var (target, arguments) in BlazorPack.Read(await Receive()))
                {
                    if (target == "completion") started.TrySetResult();
                    else if (target is "JS.Error" or "closed") Fail(new InvalidOperationException("The circuit ended: " + arguments.ElementAtOrDefault(0)));
                    else if (target == "JS.RenderBatch")
                    {
                        await Send(BlazorPack.Invocation("OnRenderCompleted", null, (long)arguments[0]!, null));
                        // The first is what the page showed already; the second comes from the component's own work.
                        if (++drawn == 2) live.TrySetResult();
                    }
                }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        started.TrySetException(exception);
        live.TrySetException(exception);
    }

    private async Task KeepAlive()
    {
        try
        {
            using var timer = new PeriodicTimer(BetweenPings);
            while (await timer.WaitForNextTickAsync(closing.Token)) await Send(BlazorPack.Ping);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // It closes, or the reading says what happened.
        }
    }

    private async Task Send(byte[] message, WebSocketMessageType type = WebSocketMessageType.Binary)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, type, endOfMessage: true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task<byte[]> Receive()
    {
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        while (true)
        {
            var result = await socket.ReceiveAsync(part, closing.Token);
            if (result.MessageType == WebSocketMessageType.Close) throw new WebSocketException("closed by the server");
            whole.Write(part, 0, result.Count);
            if (result.EndOfMessage) return whole.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        if (reading is not null) await reading;
        if (pinging is not null) await pinging;
        socket.Dispose();
        sending.Dispose();
        closing.Dispose();
    }

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->", RegexOptions.None, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]+)-->", RegexOptions.NonBacktracking)]
    private static partial Regex State();
}
