namespace BoycottDirectory.CommandLine;

/// <summary>
/// Something that whoever runs the program must mend: the command line prints it as one line and exits with 1. <paramref name="key"/> names a
/// text of <see cref="CommandLineText"/> that says the cause and the mend.
/// </summary>
public sealed class OperatorException(string key, params string[] arguments) : Exception(key)
{
    public string Key { get; } = key;

    public IReadOnlyList<string> Arguments { get; } = arguments;
}
