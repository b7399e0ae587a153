namespace BoycottDirectory.Pages;

/// <summary>What is wrong with a page's file, and on which line. <paramref name="code"/> names a text <c>Problem.*</c> of <see cref="PagesText"/>.</summary>
public sealed class PageException(int line, string code, params object[] arguments) : Exception($"{code} in line {line}: {string.Join(", ", arguments)}")
{
    public int Line { get; } = line;

    public string Code { get; } = code;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
