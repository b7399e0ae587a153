namespace BoycottDirectory.Submissions;

/// <summary>Where a change comes from and why it was accepted.</summary>
/// <param name="Channel"><c>visitor</c>, <c>committee</c>, <c>editor</c> or <c>import</c>.</param>
/// <param name="Reason">The code of the reason in the public log; both languages have a text for it.</param>
/// <param name="Batch">What belongs together and can be undone together: the name of an imported file with its time.</param>
public sealed record Origin(string Channel, string Reason, string? Batch = null);
