using System.Globalization;
using BoycottDirectory.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Exchange;

/// <summary>What the API answers when it cannot do what was asked: problem details (RFC 9457) in the language of the address or of Accept-Language.</summary>
public sealed class ApiProblems(IStringLocalizer<ExchangeText> text)
{
    /// <summary>The most items on a page.</summary>
    public const int LargestPage = 100;

    private const int UsualPage = 30;

    /// <summary>A list's parameters, checked: names that mean nothing are refused too, since a mistyped filter would silently give everything.</summary>
    /// <returns>The problem, or null when all is well.</returns>
    public IResult? Check(HttpContext http, IReadOnlyList<string> known, IEnumerable<KeyValuePair<string, string>> unknownValues, out int size)
    {
        var errors = Errors(unknownValues);
        foreach (var name in http.Request.Query.Keys.Where(name => !known.Contains(name)))
            errors[name] = text["Problem.Parameter", name, string.Join(", ", known)];
        var given = http.Request.Query["per_page"].ToString();
        size = UsualPage;
        if (given.Length > 0 && !(int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= LargestPage))
            errors["per_page"] = text["Problem.PerPage", given, LargestPage];
        return errors.Count > 0 ? BadRequest(http, errors) : null;
    }

    /// <summary>Filters with values that mean nothing.</summary>
    public IResult UnknownValues(HttpContext http, IEnumerable<KeyValuePair<string, string>> unknown) => BadRequest(http, Errors(unknown));

    public IResult NotFound(HttpContext http) => Problem(http, StatusCodes.Status404NotFound, "NotFound");

    /// <summary>The database does not answer; the same request may succeed in some seconds.</summary>
    public IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "10";
        return Problem(http, StatusCodes.Status503ServiceUnavailable, "Busy");
    }

    public IResult Failed(HttpContext http) => Problem(http, StatusCodes.Status500InternalServerError, "Failed");

    private Dictionary<string, string> Errors(IEnumerable<KeyValuePair<string, string>> unknown) =>
        unknown.ToDictionary(pair => pair.Key, pair => text["Problem.Value", pair.Value, pair.Key].Value, StringComparer.Ordinal);

    private IResult BadRequest(HttpContext http, Dictionary<string, string> errors) => Problem(http, StatusCodes.Status400BadRequest, "BadRequest", errors);

    private IResult Problem(HttpContext http, int status, string key, Dictionary<string, string>? errors = null)
    {
        http.Response.Headers.ContentLanguage = SiteLanguage.Current;
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.CacheControl = "no-store";
        var details = new ProblemDetails { Status = status, Title = text[key + ".Title"], Detail = text[key + ".Detail"], Instance = http.Request.Path };
        details.Extensions["request"] = http.TraceIdentifier;
        if (errors is not null) details.Extensions["errors"] = errors;
        return Results.Json(details, JsonFormat.Options, "application/problem+json; charset=utf-8", status);
    }
}
