using BoycottDirectory.Submissions;
using Dapper;

namespace BoycottDirectory.Storage;

/// <summary>Finds the rows that an entry refers to, within the change that refers to them.</summary>
internal static class Slugs
{
    /// <summary>The id of the row with a slug, or null.</summary>
    public static Task<long?> Id(WriteTransaction transaction, string table, string slug) =>
        transaction.Connection.ExecuteScalarAsync<long?>($"select id from {table} where slug = @slug", new { slug });

    /// <summary>A problem for each slug that leads nowhere.</summary>
    /// <param name="transaction">The change.</param>
    /// <param name="table">The table that should have them.</param>
    /// <param name="field">The field that names them.</param>
    /// <param name="code">The problem's code.</param>
    /// <param name="slugs">What is looked for.</param>
    /// <param name="toCome">What a dry run takes as existing.</param>
    public static async Task<IReadOnlyList<Problem>> Missing(
        WriteTransaction transaction, string table, string field, string code, IEnumerable<string> slugs, Func<string, bool>? toCome)
    {
        var problems = new List<Problem>();
        foreach (var slug in slugs)
            if (toCome?.Invoke(slug) != true && await Id(transaction, table, slug) is null) problems.Add(new Problem(field, code, slug));
        return problems;
    }
}
