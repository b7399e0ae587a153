using BoycottDirectory.Languages;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BoycottDirectory.Mail;

/// <summary>
/// The scheme and host that links in letters begin with. Never those of a request: whoever asks for a letter to somebody else could make its
/// link lead to his own host.
/// </summary>
public sealed class SiteOrigin(IOptions<SiteOptions> options, IServiceProvider services)
{
    public string Current => options.Value.Url?.TrimEnd('/') ?? Listening() ?? "http://localhost:5000";

    // A site without a public address is being tried out where it runs.
    private string? Listening() => services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(address => BindingAddress.Parse(address))
        .Where(address => !address.IsUnixPipe)
        .Select(address => $"{address.Scheme}://{(address.Host is "0.0.0.0" or "*" or "+" or "[::]" ? "localhost" : address.Host)}:{address.Port}")
        .FirstOrDefault();
}
