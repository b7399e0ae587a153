using System.Runtime.InteropServices;

namespace BoycottDirectory.Search;

/// <summary>The ways in which two words can match, best first within one script.</summary>
internal enum WordMatchKind : byte
{
    None,
    Exact,
    Article,
    Stem,
    Plural,
    Prefix,
    Typo,
    Homophone,
    Translation,
    CrossScript,
}

/// <summary>How a word of the query matches a word of a document.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct WordMatch
{
    public WordMatchKind Kind;

    /// <summary>0 to 1.</summary>
    public float Similarity;

    /// <summary>By kind: share of the word that is typed (prefix), edits per letter (typo), certainty (translation), alignment (cross-script).</summary>
    public float Degree;

    /// <summary>The alignment over the information of the query's word, and of the document's word (cross-script).</summary>
    public float OfQuery, OfDocument;

    /// <summary>The alignment of two romanisations.</summary>
    public float Variant;

    public byte Edits;

    /// <summary>Same fine skeleton; the same with semivowels.</summary>
    public bool SameFine, SameFineWithSemivowels;

    public bool SameFirst, Swapped;

    /// <summary>Takes this way of matching if it is better than those before.</summary>
    public bool Raise(float similarity, WordMatchKind kind, float degree, int edits = 0)
    {
        if (similarity <= Similarity) return false;

        (Similarity, Kind, Degree, Edits) = (similarity, kind, degree, (byte)edits);
        return true;
    }
}
