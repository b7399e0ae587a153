-- What is boycotted, on what evidence, by whom. The vocabularies that these tables keep are those of the editorial policy (rules 6 to 9):
-- a row that breaks one cannot be stored, whatever program writes it.

-- Published lists that name targets.
create table lists (
  id integer primary key,
  code text not null unique,
  publisher text not null,
  url text not null,
  revision integer not null
) strict;

create table list_texts (
  list_id integer not null references lists (id) on delete cascade,
  lang text not null,
  name text,
  note text,
  primary key (list_id, lang)
) strict;

-- A target is never a person and never a group of people.
create table targets (
  id integer primary key,
  slug text not null unique,
  classification text not null check (classification in ('company', 'brand', 'product', 'institution', 'event')),
  country text,
  website text,
  -- Derived from claims and campaigns by TargetStatus; readers' lists leave out no_live_claim.
  status text not null default 'no_live_claim' check (status in ('called_for', 'partly', 'ended', 'won', 'no_live_claim')),
  listed_at text not null,
  revised_at text not null,
  revision integer not null
) strict;
create index targets_by_country on targets (country);
create index targets_by_status on targets (status);
create index targets_by_listing on targets (listed_at);

create table target_texts (
  target_id integer not null references targets (id) on delete cascade,
  lang text not null,
  name text,
  description text,
  original integer not null,
  translated_from_revision integer,
  state text not null default 'current' check (state in ('current', 'outdated')),
  primary key (target_id, lang)
) strict;

create table target_other_names (
  target_id integer not null references targets (id) on delete cascade,
  position integer not null,
  kind text not null,
  lang text,
  name text not null,
  primary key (target_id, position)
) strict;

create table target_identifiers (
  target_id integer not null references targets (id) on delete cascade,
  scheme text not null check (scheme in ('wikidata', 'lei', 'gtin')),
  value text not null,
  primary key (target_id, scheme, value)
) strict;
create index target_identifiers_by_value on target_identifiers (scheme, value);

create table target_owners (
  target_id integer not null references targets (id) on delete cascade,
  owner_id integer not null references targets (id),
  position integer not null,
  -- Percent; null where the source gives none.
  share real check (share > 0 and share <= 100),
  -- Null where the sources of the target state it.
  source_id integer references sources (id),
  primary key (target_id, owner_id),
  check (target_id <> owner_id)
) strict;
create index target_owners_by_owner on target_owners (owner_id);

create table target_sources (
  target_id integer not null references targets (id) on delete cascade,
  position integer not null,
  source_id integer not null references sources (id),
  primary key (target_id, position)
) strict;

create table target_order (
  target_id integer not null references targets (id) on delete cascade,
  lang text not null,
  sort_key blob not null,
  primary key (lang, sort_key, target_id)
) strict;
create index target_order_by_target on target_order (target_id);

-- The fixed vocabulary of conduct.
create table reasons (
  code text primary key,
  position integer not null unique
) strict;
insert into reasons (code, position) values
  ('settlement_construction', 1), ('surveillance', 2), ('demolition_equipment', 3), ('security_services', 4), ('settlement_services', 5),
  ('finance', 6), ('natural_resources', 7), ('settlement_economy', 8), ('military_supply', 9), ('technology_services', 10), ('energy', 11),
  ('trade_and_investment', 12), ('institutional_cooperation', 13), ('sponsorship_and_events', 14);

create table claims (
  id integer primary key,
  slug text not null unique,
  target_id integer not null references targets (id),
  state text not null check (state in ('current', 'ended', 'disputed', 'withdrawn')),
  as_of text not null,
  review_by text not null,
  -- The body that states it: a listed one, or its name.
  asserted_by text,
  asserted_by_committee_id integer references committees (id),
  -- The weightiest source. It stands here too, so that no claim can exist without one.
  source_id integer not null references sources (id),
  listed_at text not null,
  revised_at text not null,
  revision integer not null,
  check (asserted_by is not null or asserted_by_committee_id is not null)
) strict;
create index claims_by_target on claims (target_id, state);
create index claims_by_review on claims (review_by);

create table claim_texts (
  claim_id integer not null references claims (id) on delete cascade,
  lang text not null,
  statement text,
  -- What was wrong, where the claim is withdrawn.
  correction text,
  original integer not null,
  translated_from_revision integer,
  state text not null default 'current' check (state in ('current', 'outdated')),
  primary key (claim_id, lang)
) strict;

create table claim_reasons (
  claim_id integer not null references claims (id) on delete cascade,
  reason text not null references reasons (code),
  primary key (claim_id, reason)
) strict;
create index claim_reasons_by_reason on claim_reasons (reason);

create table claim_sources (
  claim_id integer not null references claims (id) on delete cascade,
  position integer not null,
  source_id integer not null references sources (id),
  primary key (claim_id, position)
) strict;

-- The company's own answer to a claim.
create table replies (
  id integer primary key,
  claim_id integer not null unique references claims (id) on delete cascade,
  answered text,
  source_id integer not null references sources (id)
) strict;

create table reply_texts (
  reply_id integer not null references replies (id) on delete cascade,
  lang text not null,
  words text not null,
  primary key (reply_id, lang)
) strict;

create table reply_sources (
  reply_id integer not null references replies (id) on delete cascade,
  position integer not null,
  source_id integer not null references sources (id),
  primary key (reply_id, position)
) strict;

-- That a published list names a target: the rows of the authority matrix.
create table listings (
  id integer primary key,
  list_id integer not null references lists (id),
  target_id integer not null references targets (id),
  category text not null default '',
  url text,
  first_seen text,
  last_seen text,
  until text,
  claim_id integer unique references claims (id) on delete cascade
) strict;
create index listings_by_target on listings (target_id);
create index listings_by_list on listings (list_id, target_id);

create table campaigns (
  id integer primary key,
  slug text not null unique,
  kind text not null check (kind in ('boycott', 'pressure', 'divestment', 'sanctions', 'academic', 'cultural', 'support')),
  status text not null check (status in ('active', 'paused', 'ended', 'won')),
  started text,
  ended text,
  website text,
  listed_at text not null,
  revised_at text not null,
  revision integer not null
) strict;
create index campaigns_by_listing on campaigns (listed_at);

create table campaign_texts (
  campaign_id integer not null references campaigns (id) on delete cascade,
  lang text not null,
  name text,
  -- The name in this language is our description, not the campaign's own name.
  name_is_ours integer not null,
  call text,
  goal text,
  outcome text,
  how_to_take_part text,
  original integer not null,
  translated_from_revision integer,
  state text not null default 'current' check (state in ('current', 'outdated')),
  primary key (campaign_id, lang)
) strict;

create table campaign_sources (
  campaign_id integer not null references campaigns (id) on delete cascade,
  position integer not null,
  source_id integer not null references sources (id),
  primary key (campaign_id, position)
) strict;

create table campaign_order (
  campaign_id integer not null references campaigns (id) on delete cascade,
  lang text not null,
  sort_key blob not null,
  primary key (lang, sort_key, campaign_id)
) strict;
create index campaign_order_by_campaign on campaign_order (campaign_id);

create table campaign_committees (
  campaign_id integer not null references campaigns (id) on delete cascade,
  committee_id integer not null references committees (id),
  role text not null check (role in ('called_by', 'coordinates', 'takes_part', 'endorses')),
  -- Where it works on the campaign; null means in its own country.
  country text,
  since text,
  primary key (campaign_id, committee_id, role)
) strict;
create index campaign_committees_by_committee on campaign_committees (committee_id);

create table campaign_targets (
  campaign_id integer not null references campaigns (id) on delete cascade,
  target_id integer not null references targets (id),
  verb text not null check (verb in ('boycott', 'divest', 'pressure', 'sanction', 'end_cooperation')),
  -- Null means everywhere.
  country text,
  since text,
  until text,
  primary key (campaign_id, target_id)
) strict;
create index campaign_targets_by_target on campaign_targets (target_id);

-- What a committee does about a target outside of any listed campaign.
create table committee_targets (
  id integer primary key,
  committee_id integer not null references committees (id),
  target_id integer not null references targets (id),
  verb text not null check (verb in ('campaigns_on', 'divested_from', 'resolution_names')),
  since text,
  until text,
  source_id integer not null references sources (id),
  revision integer not null,
  unique (committee_id, target_id, verb)
) strict;
create index committee_targets_by_target on committee_targets (target_id);

create table committee_target_sources (
  position_id integer not null references committee_targets (id) on delete cascade,
  position integer not null,
  source_id integer not null references sources (id),
  primary key (position_id, position)
) strict;

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
