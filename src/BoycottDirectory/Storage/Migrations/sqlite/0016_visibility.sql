-- Entries that are shown no more keep their rows. The tables of five kinds take other names, and views with the old ones show readers' queries what
-- is public: a query that forgets to ask cannot show what is hidden. Programs write to the tables (all_…), readers read the views.

drop view committee_work;
alter table targets rename to all_targets;
alter table all_targets add column visibility text not null default 'public' check (visibility in ('public', 'hidden'));
alter table claims rename to all_claims;
alter table all_claims add column visibility text not null default 'public' check (visibility in ('public', 'hidden'));
alter table campaigns rename to all_campaigns;
alter table all_campaigns add column visibility text not null default 'public' check (visibility in ('public', 'hidden'));
alter table affiliations rename to all_affiliations;
alter table all_affiliations add column visibility text not null default 'public' check (visibility in ('public', 'hidden'));
alter table committee_targets rename to all_committee_targets;
alter table all_committee_targets add column visibility text not null default 'public' check (visibility in ('public', 'hidden'));

create view targets as select * from all_targets where visibility = 'public';
create view campaigns as select * from all_campaigns where visibility = 'public';
create view affiliations as select * from all_affiliations where visibility = 'public';
create view committee_targets as select * from all_committee_targets where visibility = 'public';
-- What is said of a hidden target is hidden with it.
create view claims as select * from all_claims c
where c.visibility = 'public' and exists (select 1 from all_targets t where t.id = c.target_id and t.visibility = 'public');

-- Who works on what and where. A position that a campaign says already counts once.
create view committee_work as
select cc.committee_id, cc.campaign_id, ct.target_id, cc.role as what, coalesce(cc.country, c.country) as country,
  -- Only who began a campaign has been in it since it began.
  coalesce(cc.since, p.since, case when cc.role in ('called_by', 'coordinates') then coalesce(ct.since, a.started) end) as since,
  coalesce(ct.until, p.until, a.ended) as until
from campaign_committees cc
join committees c on c.id = cc.committee_id
join campaigns a on a.id = cc.campaign_id
left join campaign_targets ct on ct.campaign_id = cc.campaign_id
left join committee_targets p on p.committee_id = cc.committee_id and p.target_id = ct.target_id and p.verb = 'campaigns_on'
union all
select p.committee_id, null, p.target_id, p.verb, c.country, p.since, p.until
from committee_targets p
join committees c on c.id = p.committee_id
where p.verb <> 'campaigns_on' or not exists (
  select 1 from campaign_committees cc join campaign_targets ct on ct.campaign_id = cc.campaign_id
  where cc.committee_id = p.committee_id and ct.target_id = p.target_id);

-- Who has taken an entry from readers' eyes or given it back, and how far: only ever added to. The newest row of an entry says how it stands.
create table visibility_changes (
  id integer primary key,
  kind text not null,
  entry_id integer not null,
  before text not null,
  level text not null check (level in ('public', 'unlisted', 'hidden', 'withdrawn', 'undone', 'merged', 'suppressed', 'erased')),
  submission_id integer not null references submissions (id),
  changed_at text not null
) strict;
create index visibility_changes_by_entry on visibility_changes (kind, entry_id);
create index visibility_changes_by_submission on visibility_changes (submission_id);

-- A column's check leaves with the column: rebuilding the table would break what refers to it.
alter table decisions rename column outcome to former_outcome;
alter table decisions add column outcome text not null default 'accepted'
  check (outcome in ('accepted', 'changed', 'refused', 'removed', 'hidden', 'restored', 'merged', 'split', 'redacted', 'erased'));
update decisions set outcome = former_outcome;
alter table decisions drop column former_outcome;
-- A few decisions may harm somebody by being read: administrators alone see those.
alter table decisions add column audience text not null default 'public' check (audience in ('public', 'administrators'));
create index decisions_by_submission on decisions (submission_id);
create index decisions_by_account on decisions (decided_by, decided_at);
create index submissions_by_batch on submissions (batch) where batch is not null;
create index submissions_by_author on submissions (author_id) where author_id is not null;
create index revisions_by_time on revisions (made_at);
create index revisions_by_submission on revisions (submission_id);
