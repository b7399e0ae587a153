namespace BoycottDirectory.Storage;

/// <summary>
/// Work that changes gather while they run and that is done once for all of them, just before their common commit. What a change that fails
/// has gathered is forgotten with it.
/// </summary>
public abstract class CommitWork
{
    /// <summary>Takes over what a later change of the same commit gathered in <paramref name="later"/>, which is of the same class.</summary>
    internal abstract void Absorb(CommitWork later);

    /// <summary>Does the work. An exception fails every change of the commit.</summary>
    internal abstract Task Write(WriteTransaction transaction);
}
