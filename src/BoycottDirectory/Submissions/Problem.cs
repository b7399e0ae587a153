namespace BoycottDirectory.Submissions;

/// <summary>What is wrong with one field of a proposal.</summary>
/// <param name="Field">The field, named as the import's column.</param>
/// <param name="Code">A key <c>Problem.*</c> of <see cref="SubmissionsText"/> whose text says the cause and the mend.</param>
/// <param name="Arguments">What that text quotes.</param>
public sealed record Problem(string Field, string Code, params object[] Arguments);
