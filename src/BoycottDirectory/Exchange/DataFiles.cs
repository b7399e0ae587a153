using System.Text;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Exchange;

/// <summary>What the endpoints that serve files have in common.</summary>
public static class DataFiles
{
    public const string Csv = "text/csv; charset=utf-8; header=present";
    public const string Json = "application/json; charset=utf-8";
    public const string GeoJson = "application/geo+json; charset=utf-8";
    public const string VCard = "text/vcard; charset=utf-8";
    public const string Calendar = "text/calendar; charset=utf-8";
    public const string Atom = "application/atom+xml; charset=utf-8";
    public const string Xml = "application/xml; charset=utf-8";

    /// <summary>A text of a media type.</summary>
    public static IResult Text(string text, string type, string? saveAs = null) =>
        saveAs is null ? Results.Content(text, type) : Results.File(Encoding.UTF8.GetBytes(text), type, saveAs);

    /// <summary>Says what a browser should call the file that the answer is.</summary>
    public static void NameFile(this HttpResponse response, string type, string name)
    {
        response.ContentType = type;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
    }

    /// <summary>Sends whoever asks without a language to the same file in the language she would choose.</summary>
    public static TBuilder InLanguage<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            if (request.PathBase.HasValue) return await next(context);

            context.HttpContext.Response.Headers.Vary = "Accept-Language, Cookie";
            context.HttpContext.Response.Headers.CacheControl = "private, no-store";
            return Results.Redirect($"/{LanguageChoice.Of(request)}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}");
        });
}
