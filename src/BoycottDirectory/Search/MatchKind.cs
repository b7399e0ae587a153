namespace BoycottDirectory.Search;

/// <summary>How a hit matched, as the reader is told; the weakest way among the words of the query. Best first.</summary>
public enum MatchKind
{
    /// <summary>As typed, but for upper and lower case.</summary>
    Exact,

    /// <summary>The same word in another spelling: hamza, diacritics, article, hyphens.</summary>
    Folded,

    /// <summary>The initials of the name.</summary>
    Acronym,

    /// <summary>The same word in another form: plural, suffix, clitic.</summary>
    Stem,

    /// <summary>The beginning of a word or name.</summary>
    Prefix,

    /// <summary>A word that means the same in the other language.</summary>
    Translated,

    /// <summary>The same sound in the other script, or in another romanisation.</summary>
    Romanised,

    /// <summary>A word one to three letters away.</summary>
    Typo,
}
