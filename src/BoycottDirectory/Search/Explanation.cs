using BoycottDirectory.Language;

namespace BoycottDirectory.Search;

/// <summary>Tells a reader why an entry matched.</summary>
internal static class Explanation
{
    public static SearchHit Of(DocumentMatch match, QueryTerms query, string typed, string shown)
    {
        var lines = shown.Split('\n');
        var line = lines[Math.Min(match.BestName, lines.Length - 1)];
        var field = line.Length > 0 ? FieldLetter.FieldOf(line[0]) : SearchField.Name;
        var text = line.Length > 0 ? line[1..] : "";
        var words = match.Matched.OfType<string>().ToList();
        // A hit that matched only around its names is explained by what stands there.
        if (IsOnlyAround(match)) (field, text) = AroundText(match, query, lines, words);
        // A description matches by the word or by its translation, which the index does not tell apart.
        var isTranslated = field == SearchField.Description && words.Count > 0 && !(Script.IsArabic(words[^1]) ? query.AllArabic : query.AllLatin);

        return new SearchHit
        {
            Kind = match.Row.Kind,
            Slug = match.Row.Slug,
            Score = match.Score,
            Closeness = Math.Clamp(match.BaseScore, 0, 1),
            How = isTranslated ? MatchKind.Translated : HowOf(match, query, typed, text),
            Field = field,
            Text = text,
            Words = [.. words.Distinct(StringComparer.Ordinal)],
        };
    }

    // That an entry is of the kind that was asked for needs no words.
    private static bool IsOnlyAround(DocumentMatch match)
    {
        var isAround = false;
        for (var i = 0; i < match.Words.Length; i++)
        {
            if (match.Words[i].Kind == WordMatchKind.None) continue;
            if (match.Around[i] is null) return false;
            isAround |= IsShown(match, i);
        }

        return isAround;
    }

    private static bool IsShown(DocumentMatch match, int word) => match.Matched[word] is not null || match.Around[word] == SearchField.Description;

    private static (SearchField Field, string Text) AroundText(DocumentMatch match, QueryTerms query, string[] lines, List<string> words)
    {
        var field = match.Around.Where((_, i) => IsShown(match, i)).Min()!.Value;
        var texts = lines.Where(line => line.Length > 0 && line[0] == FieldLetter.Of(field)).Select(line => line[1..]);
        if (field != SearchField.Description)
        {
            var word = match.Matched.Where((_, i) => match.Around[i] == field).FirstOrDefault(word => word is not null);
            return (field, texts.FirstOrDefault(text => word is not null && Tokenizer.Words(text).Contains(word, StringComparer.Ordinal)) ?? "");
        }

        var described = query.Words.Where((_, i) => match.Around[i] == field).ToList();
        var own = described.Select(word => word.Forms.Stem).ToHashSet(StringComparer.Ordinal);
        var translated = described.SelectMany(word => word.TranslationTokens()).ToHashSet(StringComparer.Ordinal);
        if (texts.Select(text => Snippet.Of(text, own)).Concat(texts.Select(text => Snippet.Of(text, translated))).FirstOrDefault(found => found is not null) is not { } snippet) return (field, "");
        words.Add(snippet.Word);
        return (field, snippet.Text);
    }

    private static MatchKind HowOf(DocumentMatch match, QueryTerms query, string typed, string text)
    {
        var written = Tokenizer.Tokens(text).Where(token => match.Matched.Contains(token.Text, StringComparer.Ordinal)).Select(token => text[token.Start..token.End]).ToList();
        var isAsTyped = written.Count > 0 && written.TrueForAll(word => typed.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (match.Features[(int)Feature.Initials] > 0 && !match.Words.Any(word => word.Kind == WordMatchKind.Exact)) return MatchKind.Acronym;
        if (match.Features[(int)Feature.WholeTranslated] > 0 && WholeNames.Of(query.Folded).Contains(Folding.Fold(text))) return MatchKind.Translated;

        var weakest = match.Words.Where((word, i) => word.Kind != WordMatchKind.None && IsShown(match, i)).Select(word => HowOf(word, query)).DefaultIfEmpty(Whole(match)).Max();
        return weakest == MatchKind.Folded && isAsTyped ? MatchKind.Exact : weakest;
    }

    // Nothing matched word by word: the names were compared as wholes.
    private static MatchKind Whole(DocumentMatch match) =>
        match.Features[(int)Feature.WholeCrossScript] > match.Features[(int)Feature.WholeSameScript] ? MatchKind.Romanised : MatchKind.Typo;

    private static MatchKind HowOf(WordMatch word, QueryTerms query) => word.Kind switch
    {
        WordMatchKind.Exact => MatchKind.Folded,
        WordMatchKind.Article => MatchKind.Folded,
        WordMatchKind.Stem or WordMatchKind.Plural => MatchKind.Stem,
        WordMatchKind.Prefix => MatchKind.Prefix,
        WordMatchKind.Translation => MatchKind.Translated,
        WordMatchKind.CrossScript or WordMatchKind.Homophone => MatchKind.Romanised,
        // Two romanisations of one name differ by more than a slip of the finger.
        WordMatchKind.Typo when query.AllLatin && word.Edits > 1 && word.Variant > 0.6f => MatchKind.Romanised,
        _ => MatchKind.Typo,
    };
}
