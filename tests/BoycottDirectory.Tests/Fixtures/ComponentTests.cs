using BoycottDirectory.Languages;
using BoycottDirectory.Pages.Images;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>What tests of components begin with: the real texts, names and dates, and a clock that stands still at <see cref="Catalogue.Start"/>.</summary>
public abstract class ComponentTests : BunitContext
{
    protected ComponentTests()
    {
        Services.AddLocalization();
        Services.AddOptions<SiteOptions>();
        Services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = new DefaultHttpContext { Request = { Scheme = "https", Host = new HostString("directory.example") } } });
        Services.AddSingleton<Address>();
        Services.AddSingleton<Dates>();
        Services.AddSingleton(new ContentFolder(Repository.Path("content")));
        Services.AddSingleton<Countries>();
        Services.AddSingleton<LanguageNames>();
        Services.AddSingleton(new ImageLibrary(queries: null!));
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Catalogue.Start));
    }
}
