-- What the site itself says on its pages: it takes the place of the text that ships as files until an editor resets it.
create table pages (
  id bigint generated always as identity primary key,
  slug text not null unique,
  -- Null, each: as shipped.
  kind text,
  country text,
  menu text,
  position integer,
  revision bigint not null
);

create table page_texts (
  page_id bigint not null references pages (id) on delete cascade,
  lang text not null,
  name text not null,
  description text not null,
  body text not null,
  -- The hash of the shipped text that this one was written over; null where none was shipped.
  based_on text,
  -- The day of the last change of these words.
  updated text not null,
  primary key (page_id, lang)
);

-- The shipped texts that others were written over, to show what a newer release changed in them.
create table shipped_texts (
  hash text primary key,
  name text not null,
  description text not null,
  body text not null
);

-- Proposed pages that wait for a time.
create table page_schedules (
  submission_id bigint primary key references submissions (id) on delete cascade,
  publish_at timestamptz not null,
  -- Who has agreed to that; null: an editor still has to.
  approved_by bigint references users (id) on delete set null
);
create index page_schedules_by_time on page_schedules (publish_at);
