using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Languages;

/// <summary>Two equal languages: the culture from the path, texts from resources, names of countries and languages, dates.</summary>
public static class LanguagesFeature
{
    public static WebApplicationBuilder AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        builder.Services.AddSingleton<IStringLocalizerFactory, RememberedTexts>();
        // One for all: components are made by the hundred, and each would get new ones.
        builder.Services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        builder.Services.AddHttpContextAccessor();
        builder.Services.Configure<SiteOptions>(builder.Configuration.GetSection("Site"));
        // Without this every Arabic letter leaves as an entity of seven bytes, and pages double in size.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(new ContentFolder(Path.Combine(AppContext.BaseDirectory, "content")));
        builder.Services.AddSingleton<Countries>();
        builder.Services.AddSingleton<LanguageNames>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Address>();
        builder.Services.AddSingleton<Dates>();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SupportedCultures = options.SupportedUICultures = [.. SiteLanguage.All.Select(SiteLanguage.CultureOf)];
            options.RequestCultureProviders = [new CustomRequestCultureProvider(context =>
                Task.FromResult<ProviderCultureResult?>(new(LanguageFromPath.CultureOf(context).Name)))];
        });
        return builder;
    }
}
