-- What editors watch over: the addresses that entries lead to, the files that come in, tries to sign in.

create table link_checks (
  address text primary key,
  -- Null until it was asked for the first time.
  state text check (state in ('good', 'unsure', 'failing', 'dead')),
  -- An HTTP status, or what came instead of one.
  answer text,
  failures integer not null default 0,
  failing_since text,
  checked_at text,
  next_at text not null
) strict;
create index link_checks_by_time on link_checks (next_at);

create table import_jobs (
  id integer primary key,
  -- The account; it stays when the account goes.
  user_id integer not null,
  kind text not null,
  -- The mapping that reads the file; null for the site's own format.
  mapping text,
  file_name text not null,
  size integer not null,
  mode text not null check (mode in ('review', 'publish')),
  state text not null check (state in ('checking', 'checked', 'running', 'done', 'cancelled', 'interrupted', 'failed', 'undone')),
  -- As of submissions, from the first run that writes on.
  batch text,
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  new_rows integer not null default 0,
  changed_rows integer not null default 0,
  same_rows integer not null default 0,
  refused_rows integer not null default 0,
  held_rows integer not null default 0,
  -- What kept the whole file from being read: a key of texts and what they quote, as JSON.
  fault text,
  created_at text not null,
  started_at text,
  stop_asked_at text,
  ended_at text
) strict;
create index import_jobs_by_state on import_jobs (state);

-- What became of rows, or would: of each outcome the first ones.
create table import_rows (
  job_id integer not null references import_jobs (id) on delete cascade,
  position integer not null,
  line integer not null,
  outcome text not null check (outcome in ('new', 'changed', 'same', 'refused', 'held')),
  entry text not null,
  -- JSON; null for none.
  problems text,
  primary key (job_id, position)
) strict;

-- How many tries to sign in failed on a day, and nothing of who tried.
create table sign_in_failures (
  day text primary key,
  times integer not null
) strict;

alter table search_misses add column dismissed_at text;
