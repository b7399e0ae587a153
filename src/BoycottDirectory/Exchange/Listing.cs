using Microsoft.AspNetCore.Http.Extensions;

namespace BoycottDirectory.Exchange;

/// <summary>One page of a list in the API.</summary>
/// <param name="Total">All that the filters find.</param>
/// <param name="Page">Counts from 1.</param>
/// <param name="PerPage">The most items on a page.</param>
/// <param name="Items">Those of this page.</param>
public sealed record Listing<T>(long Total, int Page, int PerPage, IReadOnlyList<T> Items);

/// <summary>Answers with pages of lists.</summary>
public static class Listing
{
    /// <summary>A page, with links to its neighbours (RFC 8288).</summary>
    public static IResult Of<T>(HttpContext http, long total, int page, int perPage, IReadOnlyList<T> items)
    {
        var last = (int)Math.Max(1, (total + perPage - 1) / perPage);
        var links = new List<string> { Link("first", 1), Link("last", last) };
        if (page > 1) links.Add(Link("prev", Math.Min(page - 1, last)));
        if (page < last) links.Add(Link("next", page + 1));
        http.Response.Headers.Link = string.Join(", ", links);
        return Results.Json(new Listing<T>(total, page, perPage, items), JsonFormat.Options, DataFiles.Json);

        string Link(string relation, int number)
        {
            var query = new QueryBuilder(http.Request.Query.Where(pair => pair.Key != "page").Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())))
            {
                { "page", number.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            };
            return $"<{http.Request.Path.ToUriComponent()}{query.ToQueryString().ToUriComponent()}>; rel=\"{relation}\"";
        }
    }
}
