using BoycottDirectory.Storage;

namespace BoycottDirectory.Committees.Managing;

/// <summary>
/// Asks for managing links beside the request that wants one: the page answers with the same words in the same time whether or not the
/// address manages anything.
/// </summary>
public sealed class ManageRequests(ManagingEdits edits)
{
    // Long enough for the answer to be on its way: the work of one who manages the entry must not slow it down.
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(250);

    private Task last = Task.CompletedTask;

    /// <summary>The work under way; for tests.</summary>
    public Task Settled => last;

    public void Ask(string slug, string address) => last = Run(slug, address);

    private async Task Run(string slug, string address)
    {
        await Task.Delay(Later);
        try
        {
            await edits.Ask(slug, address);
        }
        catch (Exception exception) when (exception is DatabaseBusyException or System.Data.Common.DbException)
        {
            // Whoever asked asks again when no letter comes; the catalogue's watch reports the database.
        }
    }
}
