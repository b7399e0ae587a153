namespace BoycottDirectory.Search;

/// <summary>Where in a document a text stands, best first.</summary>
public enum SearchField
{
    Name,
    OtherName,
    Acronym,
    Place,
    Topic,
    Description,
}

/// <summary>The letters that stand for the fields in the index's rows.</summary>
internal static class FieldLetter
{
    private const string Letters = "noaptd";

    public static char Of(SearchField field) => Letters[(int)field];

    public static SearchField FieldOf(char letter) => (SearchField)Letters.IndexOf(letter, StringComparison.Ordinal);
}
