namespace BoycottDirectory.Search;

/// <summary>
/// The order of ways to match that a reader may rely on: a name that has every word as typed stands above one that has them in another spelling,
/// then in another form, then translated. Then come those that surely have all of it, though some of it around their names (a place, a topic, the
/// kind that was asked for), and those that lack the kind alone. What is neither (typos, sounds, words that are missing) stands below, and within
/// each tier the trained ranker orders. A name that is the query and nothing else, however spelt and in whichever script, may stand beside the first tier: for
/// "Iraq" العراق is a better answer than a college with Iraq in its name.
/// </summary>
internal static class Tiers
{
    private const int Typed = 1, Spelling = 2, Form = 3, Translated = 4, Sure = 5, OtherKind = 6, Other = 7;

    // What is surely meant, though translated or in another form.
    private const float LeastSure = 0.8f;

    /// <summary>The tier of a document by its best name.</summary>
    public static int Of(NameMatch best, QueryTerms query)
    {
        // A name that begins as typed is what is being typed; initials are typed as a whole.
        if (best[Feature.WholePrefix] > 0 || best[Feature.Initials] > 0) return Typed;
        // Of a query in two scripts each name has some words only in translation: the tiers say nothing.
        if (!query.AllArabic && !query.AllLatin) return Typed;

        if (best.IsComplete || best[Feature.WholeEqual] + best[Feature.WholeTranslated] > 0) return Typed;

        bool isSure = true, isAround = false, isOnlyPlace = true, isKind = true;
        var tier = Typed;
        for (var i = 0; i < query.Words.Count; i++)
        {
            if (query.Words[i].IsFunction) continue;
            var kind = best.Around[i] is null ? best.Words[i].Kind : WordMatchKind.None;
            // Of several words some are often translated and others romanised: the ranker weighs them together.
            var isMeant = IsSure(best.Words[i]) && best.Around[i] is not SearchField.Description;
            if (query.Words[i].IsKind) isKind &= isMeant;
            else isSure &= isMeant;
            isAround |= best.Around[i] is not null;
            isOnlyPlace &= best.Around[i] is SearchField.Place;
            tier = Math.Max(tier, kind == WordMatchKind.Translation && query.Words.Count > 1 ? Other : Of(kind));
        }

        return tier < Other || !isSure ? tier : !isKind ? OtherKind : isAround && !isOnlyPlace ? Sure : Other;
    }

    private static bool IsSure(in WordMatch match) =>
        match.Similarity >= LeastSure && match.Kind is WordMatchKind.Exact or WordMatchKind.Article or WordMatchKind.Stem or WordMatchKind.Plural or WordMatchKind.Prefix or WordMatchKind.Translation;

    private static int Of(WordMatchKind kind) => kind switch
    {
        WordMatchKind.Exact => Typed,
        WordMatchKind.Article => Spelling,
        WordMatchKind.Stem => Form,
        WordMatchKind.Translation => Translated,
        _ => Other,
    };
}
