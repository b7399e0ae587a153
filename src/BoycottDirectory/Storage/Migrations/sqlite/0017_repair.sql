-- That something was taken out of a revision, and when; never what it was.
create table redactions (
  id integer primary key,
  kind text not null,
  entry_id integer not null,
  number integer not null,
  redacted_at text not null
) strict;
create index redactions_by_entry on redactions (kind, entry_id, number);

-- The other entry that a proposal is about: that which stays when two are merged, that from which a new one is made.
create table submission_entries (
  submission_id integer primary key references submissions (id) on delete cascade,
  entry_id integer not null
) strict;
