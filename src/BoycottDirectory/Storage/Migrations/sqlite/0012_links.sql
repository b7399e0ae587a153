-- Committees keep their own entries, link with each other and get letters through the site.

-- Of a session's secret only the SHA-256 is kept.
create table manager_sessions (
  id integer primary key,
  hash blob not null unique,
  committee_id integer not null references committees (id) on delete cascade,
  mailbox_id integer not null references mailboxes (id) on delete cascade,
  begun_at text not null,
  expires_at text not null
) strict;
create index manager_sessions_by_expiry on manager_sessions (expires_at);

-- When the managers of an entry were last asked whether it is still right.
create table renewals (
  committee_id integer primary key references committees (id) on delete cascade,
  asked_at text not null
) strict;

-- A message on its way to a committee. Its words, encrypted, go when it is handed on; the row goes some days later.
create table relayed_messages (
  id integer primary key,
  committee_id integer not null references committees (id) on delete cascade,
  sender_id integer not null references mailboxes (id) on delete cascade,
  content text,
  state text not null check (state in ('unconfirmed', 'sent', 'reported')),
  sent_at text not null
) strict;
create index relayed_messages_by_committee on relayed_messages (committee_id, sent_at);
create index relayed_messages_by_sender on relayed_messages (sender_id, sent_at);

-- Each side's own words about a link.
alter table affiliations add column from_words text;
alter table affiliations add column to_words text;
