-- Facts stand on the entry; words stand in *_texts, a row a language. Dates may be partial (2005, 2005-07). Instants are UTC.

create table catalogue_version (
  id integer primary key check (id = 1),
  version integer not null
) strict;
insert into catalogue_version (id, version) values (1, 1);

-- What states a fact: a page, a document, an article.
create table sources (
  id integer primary key,
  url text not null unique,
  title text not null,
  publisher text,
  author_body text,
  type text not null,
  language text,
  published text,
  seen text,
  archive_url text,
  sha256 text
) strict;

create table committees (
  id integer primary key,
  slug text not null unique,
  classification text not null,
  scope text not null,
  status text not null,
  country text,
  founded text,
  dissolved text,
  latitude real,
  longitude real,
  location_precision text,
  website text,
  visibility text not null default 'public' check (visibility in ('public', 'unlisted', 'hidden')),
  safety_mode text not null default 'open',
  confirmed_at text,
  confirmed_by text check (confirmed_by in ('committee', 'editors')),
  listed_at text not null,
  revised_at text not null,
  revision integer not null
) strict;
create index committees_by_country on committees (country);
create index committees_by_confirmation on committees (confirmed_at);
create index committees_by_listing on committees (listed_at);

create table committee_texts (
  committee_id integer not null references committees (id) on delete cascade,
  lang text not null,
  name text,
  tagline text,
  description text,
  how_to_join text,
  locality text,
  original integer not null,
  translated_from_revision integer,
  state text not null default 'current' check (state in ('current', 'outdated')),
  primary key (committee_id, lang)
) strict;

create table committee_other_names (
  committee_id integer not null references committees (id) on delete cascade,
  position integer not null,
  kind text not null,
  lang text,
  name text not null,
  primary key (committee_id, position)
) strict;

create table committee_languages (
  committee_id integer not null references committees (id) on delete cascade,
  lang text not null,
  primary key (committee_id, lang)
) strict;
create index committee_languages_by_lang on committee_languages (lang);

create table committee_areas (
  committee_id integer not null references committees (id) on delete cascade,
  country text not null,
  primary key (committee_id, country)
) strict;

create table committee_profiles (
  committee_id integer not null references committees (id) on delete cascade,
  position integer not null,
  url text not null,
  primary key (committee_id, position)
) strict;

create table committee_sources (
  committee_id integer not null references committees (id) on delete cascade,
  position integer not null,
  source_id integer not null references sources (id),
  primary key (committee_id, position)
) strict;

-- The place of a name in each language's alphabet: ICU's sort key, since the engines' own orders differ.
create table committee_order (
  committee_id integer not null references committees (id) on delete cascade,
  lang text not null,
  sort_key blob not null,
  primary key (lang, sort_key, committee_id)
) strict;
create index committee_order_by_committee on committee_order (committee_id);

create table affiliations (
  id integer primary key,
  from_id integer not null references committees (id),
  to_id integer not null references committees (id),
  kind text not null,
  since text,
  until text,
  from_state text check (from_state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  to_state text check (to_state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  revision integer not null,
  unique (from_id, to_id, kind),
  check (from_id <> to_id)
) strict;
create index affiliations_by_to on affiliations (to_id);

create table affiliation_texts (
  affiliation_id integer not null references affiliations (id) on delete cascade,
  lang text not null,
  note text not null,
  primary key (affiliation_id, lang)
) strict;

create table affiliation_sources (
  affiliation_id integer not null references affiliations (id) on delete cascade,
  position integer not null,
  source_id integer not null references sources (id),
  primary key (affiliation_id, position)
) strict;

create table verifications (
  id integer primary key,
  committee_id integer not null references committees (id) on delete cascade,
  method text not null,
  by_committee_id integer references committees (id),
  verified_at text not null,
  expires_at text not null
) strict;
create index verifications_by_committee on verifications (committee_id);

-- What somebody asks to change; every change begins as one.
create table submissions (
  id integer primary key,
  kind text not null,
  entry_id integer,
  entry_slug text not null,
  channel text not null check (channel in ('visitor', 'committee', 'editor', 'import')),
  batch text,
  snapshot text not null,
  based_on integer,
  state text not null check (state in ('pending', 'accepted', 'refused', 'withdrawn')),
  submitted_at text not null
) strict;
create index submissions_by_state on submissions (state, submitted_at);

-- An entry as it was from then on: history is only ever added to.
create table revisions (
  id integer primary key,
  kind text not null,
  entry_id integer not null,
  number integer not null,
  snapshot text not null,
  based_on integer,
  submission_id integer not null references submissions (id),
  made_at text not null,
  unique (kind, entry_id, number)
) strict;

create table decisions (
  id integer primary key,
  submission_id integer not null references submissions (id),
  kind text not null,
  entry_id integer,
  outcome text not null check (outcome in ('accepted', 'changed', 'refused', 'removed')),
  reason text not null,
  decided_at text not null
) strict;
create index decisions_by_entry on decisions (kind, entry_id);
create index decisions_by_time on decisions (decided_at);

-- Words beside the reason's code, where an editor wrote some; both languages or none.
create table decision_texts (
  decision_id integer not null references decisions (id) on delete cascade,
  lang text not null,
  words text not null,
  primary key (decision_id, lang)
) strict;

-- For editors alone; no page, feed, export or revision reads it.
create table editor_notes (
  kind text not null,
  entry_id integer not null,
  note text not null,
  noted_at text not null,
  primary key (kind, entry_id)
) strict;

create table redirects (
  kind text not null,
  old_slug text not null,
  new_slug text not null,
  primary key (kind, old_slug)
) strict;
