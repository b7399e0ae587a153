-- Proofs of work that were used: each counts once, until it is too old to count at all.
create table spent_proofs (
  hash bytea primary key,
  expires_at timestamptz not null
);
