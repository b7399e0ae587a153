namespace BoycottDirectory.Search;

/// <summary>
/// The order of ways to match that a reader may rely on: a name that has every word as typed stands above one that has them in another spelling,
/// then in another form, then translated. What is neither (typos, sounds, places, words that are missing) stands below, and within each tier the
/// trained ranker orders. A name that is the query and nothing else, however spelt and in whichever script, may stand beside the first tier: for
/// "Iraq" العراق is a better answer than a college with Iraq in its name.
/// </summary>
internal static class Tiers
{
    private const int Typed = 1, Spelling = 2, Form = 3, Translated = 4, Other = 5;

    /// <summary>The tier of a document by its best name.</summary>
    public static int Of(NameMatch best, QueryTerms query)
    {
        // A name that begins as typed is what is being typed; initials are typed as a whole.
        if (best[Feature.WholePrefix] > 0 || best[Feature.Initials] > 0) return Typed;
        // Of a query in two scripts each name has some words only in translation: the tiers say nothing.
        if (!query.AllArabic && !query.AllLatin) return Typed;

        if (best.IsComplete || best[Feature.WholeEqual] + best[Feature.WholeTranslated] > 0) return Typed;

        var tier = Typed;
        for (var i = 0; i < query.Words.Count; i++)
        {
            if (query.Words[i].Forms.IsFunction && query.Words.Count > 1) continue;
            var kind = best.Around[i] is null ? best.Words[i].Kind : WordMatchKind.None;
            // Of several words some are often translated and others romanised: the ranker weighs them together.
            tier = Math.Max(tier, kind == WordMatchKind.Translation && query.Words.Count > 1 ? Other : Of(kind));
        }

        return tier;
    }

    private static int Of(WordMatchKind kind) => kind switch
    {
        WordMatchKind.Exact => Typed,
        WordMatchKind.Article => Spelling,
        WordMatchKind.Stem => Form,
        WordMatchKind.Translation => Translated,
        _ => Other,
    };
}
