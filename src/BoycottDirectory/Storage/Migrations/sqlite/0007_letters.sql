-- Letters: what people send, who they are to us (a mailbox, encrypted), and what is sent to them. Columns named "content", "words", "private" and
-- "address" hold text that only the keys outside the database can read.

create table mailboxes (
  id integer primary key,
  address text not null,
  address_index blob not null unique,
  lang text not null,
  openpgp_key text,
  confirmed_at text,
  added_at text not null
) strict;

-- Single use: of a token only its SHA-256 is kept.
create table access_tokens (
  id integer primary key,
  hash blob not null unique,
  purpose text not null,
  mailbox_id integer references mailboxes (id) on delete cascade,
  subject_kind text,
  subject_id integer,
  issued_at text not null,
  expires_at text not null,
  used_at text
) strict;
create index access_tokens_by_mailbox on access_tokens (mailbox_id);
create index access_tokens_by_expiry on access_tokens (expires_at);

create table committee_managers (
  committee_id integer not null references committees (id) on delete cascade,
  mailbox_id integer not null references mailboxes (id) on delete cascade,
  since text not null,
  primary key (committee_id, mailbox_id)
) strict;
create index committee_managers_by_mailbox on committee_managers (mailbox_id);

-- Public ones in the clear, the others encrypted.
create table committee_contacts (
  committee_id integer not null references committees (id) on delete cascade,
  position integer not null,
  kind text not null,
  value text not null,
  audience text not null check (audience in ('public', 'relay', 'editors')),
  primary key (committee_id, position)
) strict;

create table outbox (
  id integer primary key,
  mailbox_id integer not null references mailboxes (id) on delete cascade,
  content text not null,
  attempts integer not null default 0,
  queued_at text not null,
  next_at text not null
) strict;
create index outbox_by_time on outbox (next_at);
create index outbox_by_mailbox on outbox (mailbox_id);

-- A form between its steps, under a token of which only the SHA-256 is kept.
create table drafts (
  id integer primary key,
  hash blob not null unique,
  kind text not null,
  content text not null,
  changed_at text not null,
  expires_at text not null
) strict;
create index drafts_by_expiry on drafts (expires_at);

-- A column's check leaves with the column: rebuilding the table would break what refers to it.
drop index submissions_by_state;
alter table submissions rename column state to former_state;
alter table submissions add column state text not null default 'pending' check (state in ('unconfirmed', 'pending', 'asked', 'accepted', 'refused', 'withdrawn'));
update submissions set state = former_state;
alter table submissions drop column former_state;
create index submissions_by_state on submissions (state, submitted_at);
alter table submissions rename column snapshot to former_snapshot;
alter table submissions add column snapshot text;
update submissions set snapshot = former_snapshot;
alter table submissions drop column former_snapshot;
-- Rows of others' lists were held as cells; they come in again as entries when the file is imported again.
update submissions set state = 'withdrawn' where state = 'pending' and channel = 'import';
alter table submissions add column type text not null default 'entry';
alter table submissions add column reference text;
alter table submissions add column mailbox_id integer references mailboxes (id);
alter table submissions add column words text;
alter table submissions add column private text;
alter table submissions add column marks text;
alter table submissions add column line text;
create unique index submissions_by_reference on submissions (reference) where reference is not null;
create index submissions_by_mailbox on submissions (mailbox_id) where mailbox_id is not null;
create index submissions_by_entry on submissions (kind, entry_slug);

create table submission_messages (
  id integer primary key,
  submission_id integer not null references submissions (id) on delete cascade,
  sender text not null check (sender in ('editor', 'sender')),
  words text not null,
  sent_at text not null
) strict;
create index submission_messages_by_submission on submission_messages (submission_id);

-- The editor's account; null for what the program decided by its rules.
alter table decisions add column decided_by integer;
