-- What editors are writing, kept as they type. Each is its author's alone, and encrypted: it may hold what never becomes public.

create table editor_drafts (
  user_id integer not null references users (id) on delete cascade,
  -- What is being written: a kind and a slug, «committee/bnc».
  what text not null,
  -- Where it is written, as an address without its language.
  path text not null,
  fields text not null,
  -- The opened page that wrote last. Another one must have seen its number before it may go on.
  writer text not null,
  number integer not null,
  saved_at text not null,
  primary key (user_id, what)
) strict;
