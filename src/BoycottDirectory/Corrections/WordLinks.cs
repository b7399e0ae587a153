namespace BoycottDirectory.Corrections;

/// <summary>Addresses in what people write: many of them are advertising more often than not.</summary>
public static class WordLinks
{
    public static int CountIn(string words) => words.Split("://").Length - 1;
}
