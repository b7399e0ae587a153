-- Who looks at what waits, and who has approved it.

alter table submissions add column assigned_to integer;
-- The account of an editor who proposes; null for everybody else.
alter table submissions add column author_id integer;

-- The first yes of two. It is bound to what exactly was seen: to other contents it says nothing.
create table approvals (
  submission_id integer not null references submissions (id) on delete cascade,
  user_id integer not null references users (id) on delete cascade,
  content_hash blob not null,
  -- The entry as this editor altered it; null for what was sent.
  content text,
  approved_at text not null,
  primary key (submission_id, user_id)
) strict;
