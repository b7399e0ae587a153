namespace BoycottDirectory.Languages;

/// <summary>Names of languages by BCP 47 tag, from CLDR.</summary>
public sealed class LanguageNames() : NameTable("languages.tsv");
