-- Who looks at what waits, and who has approved it.

alter table submissions add column assigned_to bigint;
-- The account of an editor who proposes; null for everybody else.
alter table submissions add column author_id bigint;

-- The first yes of two. It is bound to what exactly was seen: to other contents it says nothing.
create table approvals (
  submission_id bigint not null references submissions (id) on delete cascade,
  user_id bigint not null references users (id) on delete cascade,
  content_hash bytea not null,
  -- The entry as this editor altered it; null for what was sent.
  content text,
  approved_at timestamptz not null,
  primary key (submission_id, user_id)
);
