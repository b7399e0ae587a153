using System.Globalization;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using Microsoft.Data.Sqlite;

namespace BoycottDirectory.Benchmarks.Search;

/// <summary><c>bench search-explain DATABASE QUERY</c>: the first hits of a site's own index with what the ranker saw of each.</summary>
internal static class SearchExplainCommand
{
    private const int Shown = 8;

    public static async Task<int> Run(string database, string query)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var terms = QueryTerms.Of(ParsedQuery.Parse(query));
        var ranking = await new Searcher(new SearchQueries(connection, Engine.Sqlite)).Rank(terms, SearchFilter.None, TimeSpan.FromMinutes(1));
        Console.WriteLine(string.Join(", ", terms.Words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Text} {word.Weight:F2}{(word.IsFunction ? " function" : "")}{(word.IsQualifier ? " qualifier" : "")}"))));
        foreach (var match in ranking.Matches.Take(Shown))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{match.Row.Kind}/{match.Row.Slug}: tier {match.Tier}, score {match.Score:F1}, closeness {match.BaseScore:F2}"));
            for (var i = 0; i < terms.Words.Count; i++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {terms.Words[i].Text} ~ {match.Matched[i] ?? "-"}: {match.Words[i].Kind} {match.Words[i].Similarity:F2} {match.Around[i]?.ToString() ?? "in the name"}"));
            var features = Enumerable.Range(0, (int)Feature.Count).Where(i => match.Features[i] != 0).Select(i => string.Create(CultureInfo.InvariantCulture, $"{(Feature)i} {match.Features[i]:F2}*{RankerWeights.Learned[i]:F1}"));
            Console.WriteLine($"    {string.Join(", ", features)}");
        }

        return 0;
    }
}
