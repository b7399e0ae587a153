using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Decisions;

/// <summary>
/// How many entries an account may still alter today without anybody else: a stolen account must not be able to deface the directory before somebody
/// notices. Imports are not counted, and neither is what a second person approved.
/// </summary>
public sealed class AllowanceQueries(Database database, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>The setting with the number of entries in 24 hours.</summary>
    public const string Setting = "Review:DailyEdits";

    private const int Usual = 30;

    public int Limit => configuration.GetValue(Setting, Usual);

    /// <summary>How many more entries the account may alter now.</summary>
    public async Task<int> Left(long account)
    {
        await using var connection = await database.OpenToRead();
        return await Left(connection, account);
    }

    /// <summary>The same within a change, where nobody can spend it twice.</summary>
    public Task<int> Left(WriteTransaction transaction, long account) => Left(transaction.Connection, account);

    private async Task<int> Left(System.Data.Common.DbConnection connection, long account) => Math.Max(0, Limit - await connection.ExecuteScalarAsync<int>("""
        select count(*) from (
          select distinct d.kind, d.entry_id from decisions d join submissions s on s.id = d.submission_id
          where d.decided_by = @account and d.decided_at > @since and s.author_id = @account and s.channel <> 'import' and d.outcome <> 'refused') altered
        """, new { account, since = clock.GetUtcNow().AddDays(-1) }));
}
