-- The search index. Tokens are made by BoycottDirectory.Language, never by the engine's tokenizer: unicode61 only splits at spaces here.
-- Everything in these tables is derived and can be rebuilt.

create table search_documents (
    id integer primary key,
    kind text not null,
    slug text not null,
    country text not null default '',
    classification text not null default '',
    names text not null,      -- folded names, one per variant: field letter, words; separated by |
    context text not null,    -- folded distinct words of places, then of topics; separated by |
    pairs text not null,      -- words of places that mean the same: Latin=Arabic, separated by spaces
    shown text not null,      -- the texts as written, one per line: field letter, text
    fingerprint text not null, -- of everything indexed: tells whether row and index still agree
    unique (kind, slug)
) strict;

-- Whole folded names in order: what is typed so far is a range of this.
create table search_names (
    folded text not null,
    document integer not null,
    primary key (folded, document)
) strict, without rowid;

-- The vocabulary: how many documents have a term (in names, places or topics); the empty term counts all documents.
create table search_terms (
    id integer primary key,
    term text not null unique,
    documents integer not null
) strict;

-- Hashes by which misspelt or romanised words find terms, once per distinct term.
create table search_keys (
    key integer not null,
    term integer not null,
    primary key (key, term)
) strict, without rowid;

-- What the directory's own places teach: word and word in the other script, and in how many documents.
create table search_pairs (
    word text not null,
    other text not null,
    documents integer not null,
    primary key (word, other)
) strict, without rowid;

create virtual table search_words using fts5 (
    words, context, descriptions, facets,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
