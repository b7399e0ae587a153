using BoycottDirectory.Storage;

namespace BoycottDirectory.Committees.Managing;

/// <summary>A listed committee's word that another entry is kept by the body that it names; it can be taken back.</summary>
public sealed class VouchEdits(Database database, LadderEdits ladder)
{
    public Task Vouch(ManagerSession session, string slug) => database.Write(transaction => ladder.Vouch(transaction, session.CommitteeId, slug));

    public Task TakeBack(ManagerSession session, string slug) => database.Write(transaction => ladder.TakeBack(transaction, session.CommitteeId, slug));
}
