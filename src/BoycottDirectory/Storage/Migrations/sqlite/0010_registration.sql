-- Proofs of work that were used: each counts once, until it is too old to count at all.
create table spent_proofs (
  hash blob primary key,
  expires_at text not null
) strict;
