using Xunit;

namespace BoycottDirectory.BrowserTests.Fixtures;

/// <summary>Assertions that show what they found in full, where the test library would cut it.</summary>
public static class Expect
{
    /// <summary>Fails with the first findings, one a line.</summary>
    public static void None(IEnumerable<string> found)
    {
        var lines = found.Take(40).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
