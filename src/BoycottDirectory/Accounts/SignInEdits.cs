using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Dapper;

namespace BoycottDirectory.Accounts;

/// <summary>Counts tries to sign in that failed: how many a day, and nothing of who tried or for which account.</summary>
public sealed class SignInEdits(Database database, TimeProvider clock)
{
    private const int DaysKept = 90;

    public async Task CountFailure()
    {
        try
        {
            await database.Write(transaction => transaction.Connection.ExecuteAsync("""
                insert into sign_in_failures (day, times) values (@day, 1) on conflict (day) do update set times = sign_in_failures.times + 1;
                delete from sign_in_failures where day < @oldest
                """, new { day = Dates.Iso(clock.GetUtcNow()), oldest = Dates.Iso(clock.GetUtcNow().AddDays(-DaysKept)) }));
        }
        catch (DatabaseBusyException)
        {
            // The answer is the same; one failure the less is counted.
        }
    }
}
