using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace BoycottDirectory.Benchmarks;

/// <summary>An answer of the site, to be sent again by bare Kestrel.</summary>
internal sealed record Answer(Dictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] Hops = ["Transfer-Encoding", "Date", "Content-Length", "Connection", "Age"];

    /// <summary>Fetches an address with all its headers, the body in the encoding it was sent in.</summary>
    public static async Task<Answer> Fetch(int port, string path, string? encoding)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None, AllowAutoRedirect = false });
        if (encoding is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}{path}"));
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {answer.StatusCode}", null, answer.StatusCode);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !Hops.Contains(header.Key))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new(headers, await answer.Content.ReadAsByteArrayAsync());
    }
}

/// <summary>Kestrel with one delegate behind it: the fastest that these bytes can leave this runtime on this machine.</summary>
internal static class BareServer
{
    public static string Save(TemporaryFolder folder, params Answer[] answers)
    {
        var file = folder.Of("answers.json");
        File.WriteAllText(file, JsonSerializer.Serialize(answers));
        return file;
    }

    public static int Run(string port, string file)
    {
        var answers = JsonSerializer.Deserialize<Answer[]>(File.ReadAllText(file))!;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(int.Parse(port, CultureInfo.InvariantCulture));
        });
        var app = builder.Build();
        app.Run(context =>
        {
            var answer = answers[int.Parse(context.Request.Path.Value.AsSpan(1), CultureInfo.InvariantCulture)];
            foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
            context.Response.ContentLength = answer.Body.Length;
            return context.Response.Body.WriteAsync(answer.Body).AsTask();
        });
        app.Run();
        return 0;
    }
}
