-- Letters: what people send, who they are to us (a mailbox, encrypted), and what is sent to them. Columns named "content", "words", "private" and
-- "address" hold text that only the keys outside the database can read.

create table mailboxes (
  id bigint generated always as identity primary key,
  address text not null,
  address_index bytea not null unique,
  lang text not null,
  openpgp_key text,
  confirmed_at timestamptz,
  added_at timestamptz not null
);

-- Single use: of a token only its SHA-256 is kept.
create table access_tokens (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  purpose text not null,
  mailbox_id bigint references mailboxes (id) on delete cascade,
  subject_kind text,
  subject_id bigint,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index access_tokens_by_mailbox on access_tokens (mailbox_id);
create index access_tokens_by_expiry on access_tokens (expires_at);

create table committee_managers (
  committee_id bigint not null references committees (id) on delete cascade,
  mailbox_id bigint not null references mailboxes (id) on delete cascade,
  since text not null,
  primary key (committee_id, mailbox_id)
);
create index committee_managers_by_mailbox on committee_managers (mailbox_id);

-- Public ones in the clear, the others encrypted.
create table committee_contacts (
  committee_id bigint not null references committees (id) on delete cascade,
  position integer not null,
  kind text not null,
  value text not null,
  audience text not null check (audience in ('public', 'relay', 'editors')),
  primary key (committee_id, position)
);

create table outbox (
  id bigint generated always as identity primary key,
  mailbox_id bigint not null references mailboxes (id) on delete cascade,
  content text not null,
  attempts integer not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz not null
);
create index outbox_by_time on outbox (next_at);
create index outbox_by_mailbox on outbox (mailbox_id);

-- A form between its steps, under a token of which only the SHA-256 is kept.
create table drafts (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  kind text not null,
  content text not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null
);
create index drafts_by_expiry on drafts (expires_at);

alter table submissions drop constraint submissions_state_check;
alter table submissions add constraint submissions_state_check check (state in ('unconfirmed', 'pending', 'asked', 'accepted', 'refused', 'withdrawn'));
alter table submissions alter column state set default 'pending';
alter table submissions alter column snapshot drop not null;
-- Rows of others' lists were held as cells; they come in again as entries when the file is imported again.
update submissions set state = 'withdrawn' where state = 'pending' and channel = 'import';
alter table submissions add column type text not null default 'entry';
alter table submissions add column reference text;
alter table submissions add column mailbox_id bigint references mailboxes (id);
alter table submissions add column words text;
alter table submissions add column private text;
alter table submissions add column marks text;
alter table submissions add column line text;
create unique index submissions_by_reference on submissions (reference) where reference is not null;
create index submissions_by_mailbox on submissions (mailbox_id) where mailbox_id is not null;
create index submissions_by_entry on submissions (kind, entry_slug);

create table submission_messages (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submissions (id) on delete cascade,
  sender text not null check (sender in ('editor', 'sender')),
  words text not null,
  sent_at timestamptz not null
);
create index submission_messages_by_submission on submission_messages (submission_id);

-- The editor's account; null for what the program decided by its rules.
alter table decisions add column decided_by bigint;
