-- Times are kept as people set them: a local day (2026-03-30) or a local time (2026-03-30T18:00) in a zone of the IANA database, since a zone's
-- rules may change before the event. The exact place is apart from the entry: revisions are public for ever, a place may not be public yet.

create table events (
  id bigint generated always as identity primary key,
  slug text not null unique,
  kind text not null,
  status text not null,
  start_at text,
  end_at text,
  time_zone text,
  rule text,
  since text,
  attendance text,
  country text,
  website text,
  parent text,
  campaign text,
  place_lead integer,
  visibility text not null default 'public' check (visibility in ('public', 'unlisted', 'hidden')),
  listed_at timestamptz not null,
  revised_at timestamptz not null,
  revision bigint not null
);
create index events_by_start on events (start_at);
create index events_by_parent on events (parent);
create index events_by_campaign on events (campaign);

create table event_texts (
  event_id bigint not null references events (id) on delete cascade,
  lang text not null,
  name text,
  description text,
  locality text,
  original boolean not null,
  primary key (event_id, lang)
);

-- Read only where it is decided whether the time has come to show it.
create table event_places (
  event_id bigint not null references events (id) on delete cascade,
  lang text not null,
  place text not null,
  primary key (event_id, lang)
);

create table event_committees (
  event_id bigint not null references events (id) on delete cascade,
  position integer not null,
  committee_id bigint not null references committees (id),
  primary key (event_id, position)
);
create index event_committees_by_committee on event_committees (committee_id);

create table event_sources (
  event_id bigint not null references events (id) on delete cascade,
  position integer not null,
  source_id bigint not null references sources (id),
  primary key (event_id, position)
);
