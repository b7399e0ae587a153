namespace BoycottDirectory.CommandLine;

/// <summary>A line that counts, where somebody watches.</summary>
public sealed class ConsoleProgress : IProgress<int>
{
    public void Report(int value)
    {
        if (value % 500 == 0 && !Console.IsErrorRedirected) Console.Error.Write($"\r{value:N0} …\r");
    }
}
