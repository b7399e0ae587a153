-- The people who keep the directory. Addresses and keys of authenticators are encrypted; secrets that a person holds are stored as hashes.

create table users (
  -- Never given twice: decisions keep the number of who took them.
  id integer primary key autoincrement,
  email text not null,
  email_index blob not null unique,
  role text not null check (role in ('reader', 'editor', 'translator', 'administrator')),
  password_hash text,
  authenticator_key text,
  -- The time step of the last code that was used: a code works once.
  code_step integer not null default 0,
  -- A link with which the account is set up: single use, a new one ends the old.
  link_hash blob unique,
  link_expires_at text,
  created_at text not null,
  set_up_at text
) strict;

create table user_passkeys (
  credential_id text primary key,
  user_id integer not null references users (id) on delete cascade,
  name text not null,
  data text not null,
  created_at text not null,
  used_at text
) strict;
create index user_passkeys_by_user on user_passkeys (user_id);

create table user_recovery_codes (
  user_id integer not null references users (id) on delete cascade,
  hash blob not null,
  primary key (user_id, hash)
) strict;

create table user_sessions (
  id integer primary key,
  user_id integer not null references users (id) on delete cascade,
  hash blob not null unique,
  method text not null check (method in ('password', 'passkey', 'recovery', 'link')),
  created_at text not null,
  seen_at text not null
) strict;
create index user_sessions_by_user on user_sessions (user_id);

-- What happened to accounts: no addresses of machines, no names of browsers.
create table user_events (
  id integer primary key,
  user_id integer not null,
  event text not null,
  happened_at text not null
) strict;
create index user_events_by_time on user_events (happened_at);
