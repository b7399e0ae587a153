-- What is boycotted, on what evidence, by whom. The vocabularies that these tables keep are those of the editorial policy (rules 6 to 9):
-- a row that breaks one cannot be stored, whatever program writes it.

-- Published lists that name targets.
create table lists (
  id bigint generated always as identity primary key,
  code text not null unique,
  publisher text not null,
  url text not null,
  revision bigint not null
);

create table list_texts (
  list_id bigint not null references lists (id) on delete cascade,
  lang text not null,
  name text,
  note text,
  primary key (list_id, lang)
);

-- A target is never a person and never a group of people.
create table targets (
  id bigint generated always as identity primary key,
  slug text not null unique,
  classification text not null check (classification in ('company', 'brand', 'product', 'institution', 'event')),
  country text,
  website text,
  -- Derived from claims and campaigns by TargetStatus; readers' lists leave out no_live_claim.
  status text not null default 'no_live_claim' check (status in ('called_for', 'partly', 'ended', 'won', 'no_live_claim')),
  listed_at timestamptz not null,
  revised_at timestamptz not null,
  revision bigint not null
);
create index targets_by_country on targets (country);
create index targets_by_status on targets (status);
create index targets_by_listing on targets (listed_at);

create table target_texts (
  target_id bigint not null references targets (id) on delete cascade,
  lang text not null,
  name text,
  description text,
  original boolean not null,
  translated_from_revision bigint,
  state text not null default 'current' check (state in ('current', 'outdated')),
  primary key (target_id, lang)
);

create table target_other_names (
  target_id bigint not null references targets (id) on delete cascade,
  position bigint not null,
  kind text not null,
  lang text,
  name text not null,
  primary key (target_id, position)
);

create table target_identifiers (
  target_id bigint not null references targets (id) on delete cascade,
  scheme text not null check (scheme in ('wikidata', 'lei', 'gtin')),
  value text not null,
  primary key (target_id, scheme, value)
);
create index target_identifiers_by_value on target_identifiers (scheme, value);

create table target_owners (
  target_id bigint not null references targets (id) on delete cascade,
  owner_id bigint not null references targets (id),
  position bigint not null,
  -- Percent; null where the source gives none.
  share double precision check (share > 0 and share <= 100),
  -- Null where the sources of the target state it.
  source_id bigint references sources (id),
  primary key (target_id, owner_id),
  check (target_id <> owner_id)
);
create index target_owners_by_owner on target_owners (owner_id);

create table target_sources (
  target_id bigint not null references targets (id) on delete cascade,
  position bigint not null,
  source_id bigint not null references sources (id),
  primary key (target_id, position)
);

create table target_order (
  target_id bigint not null references targets (id) on delete cascade,
  lang text not null,
  sort_key bytea not null,
  primary key (lang, sort_key, target_id)
);
create index target_order_by_target on target_order (target_id);

-- The fixed vocabulary of conduct.
create table reasons (
  code text primary key,
  position bigint not null unique
);
insert into reasons (code, position) values
  ('settlement_construction', 1), ('surveillance', 2), ('demolition_equipment', 3), ('security_services', 4), ('settlement_services', 5),
  ('finance', 6), ('natural_resources', 7), ('settlement_economy', 8), ('military_supply', 9), ('technology_services', 10), ('energy', 11),
  ('trade_and_investment', 12), ('institutional_cooperation', 13), ('sponsorship_and_events', 14);

create table claims (
  id bigint generated always as identity primary key,
  slug text not null unique,
  target_id bigint not null references targets (id),
  state text not null check (state in ('current', 'ended', 'disputed', 'withdrawn')),
  as_of text not null,
  review_by text not null,
  -- The body that states it: a listed one, or its name.
  asserted_by text,
  asserted_by_committee_id bigint references committees (id),
  -- The weightiest source. It stands here too, so that no claim can exist without one.
  source_id bigint not null references sources (id),
  listed_at timestamptz not null,
  revised_at timestamptz not null,
  revision bigint not null,
  check (asserted_by is not null or asserted_by_committee_id is not null)
);
create index claims_by_target on claims (target_id, state);
create index claims_by_review on claims (review_by);

create table claim_texts (
  claim_id bigint not null references claims (id) on delete cascade,
  lang text not null,
  statement text,
  -- What was wrong, where the claim is withdrawn.
  correction text,
  original boolean not null,
  translated_from_revision bigint,
  state text not null default 'current' check (state in ('current', 'outdated')),
  primary key (claim_id, lang)
);

create table claim_reasons (
  claim_id bigint not null references claims (id) on delete cascade,
  reason text not null references reasons (code),
  primary key (claim_id, reason)
);
create index claim_reasons_by_reason on claim_reasons (reason);

create table claim_sources (
  claim_id bigint not null references claims (id) on delete cascade,
  position bigint not null,
  source_id bigint not null references sources (id),
  primary key (claim_id, position)
);

-- The company's own answer to a claim.
create table replies (
  id bigint generated always as identity primary key,
  claim_id bigint not null unique references claims (id) on delete cascade,
  answered text,
  source_id bigint not null references sources (id)
);

create table reply_texts (
  reply_id bigint not null references replies (id) on delete cascade,
  lang text not null,
  words text not null,
  primary key (reply_id, lang)
);

create table reply_sources (
  reply_id bigint not null references replies (id) on delete cascade,
  position bigint not null,
  source_id bigint not null references sources (id),
  primary key (reply_id, position)
);

-- That a published list names a target: the rows of the authority matrix.
create table listings (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists (id),
  target_id bigint not null references targets (id),
  category text not null default '',
  url text,
  first_seen text,
  last_seen text,
  until text,
  claim_id bigint unique references claims (id) on delete cascade
);
create index listings_by_target on listings (target_id);
create index listings_by_list on listings (list_id, target_id);

create table campaigns (
  id bigint generated always as identity primary key,
  slug text not null unique,
  kind text not null check (kind in ('boycott', 'pressure', 'divestment', 'sanctions', 'academic', 'cultural', 'support')),
  status text not null check (status in ('active', 'paused', 'ended', 'won')),
  started text,
  ended text,
  website text,
  listed_at timestamptz not null,
  revised_at timestamptz not null,
  revision bigint not null
);
create index campaigns_by_listing on campaigns (listed_at);

create table campaign_texts (
  campaign_id bigint not null references campaigns (id) on delete cascade,
  lang text not null,
  name text,
  -- The name in this language is our description, not the campaign's own name.
  name_is_ours boolean not null,
  call text,
  goal text,
  outcome text,
  how_to_take_part text,
  original boolean not null,
  translated_from_revision bigint,
  state text not null default 'current' check (state in ('current', 'outdated')),
  primary key (campaign_id, lang)
);

create table campaign_sources (
  campaign_id bigint not null references campaigns (id) on delete cascade,
  position bigint not null,
  source_id bigint not null references sources (id),
  primary key (campaign_id, position)
);

create table campaign_order (
  campaign_id bigint not null references campaigns (id) on delete cascade,
  lang text not null,
  sort_key bytea not null,
  primary key (lang, sort_key, campaign_id)
);
create index campaign_order_by_campaign on campaign_order (campaign_id);

create table campaign_committees (
  campaign_id bigint not null references campaigns (id) on delete cascade,
  committee_id bigint not null references committees (id),
  role text not null check (role in ('called_by', 'coordinates', 'takes_part', 'endorses')),
  -- Where it works on the campaign; null means in its own country.
  country text,
  since text,
  primary key (campaign_id, committee_id, role)
);
create index campaign_committees_by_committee on campaign_committees (committee_id);

create table campaign_targets (
  campaign_id bigint not null references campaigns (id) on delete cascade,
  target_id bigint not null references targets (id),
  verb text not null check (verb in ('boycott', 'divest', 'pressure', 'sanction', 'end_cooperation')),
  -- Null means everywhere.
  country text,
  since text,
  until text,
  primary key (campaign_id, target_id)
);
create index campaign_targets_by_target on campaign_targets (target_id);

-- What a committee does about a target outside of any listed campaign.
create table committee_targets (
  id bigint generated always as identity primary key,
  committee_id bigint not null references committees (id),
  target_id bigint not null references targets (id),
  verb text not null check (verb in ('campaigns_on', 'divested_from', 'resolution_names')),
  since text,
  until text,
  source_id bigint not null references sources (id),
  revision bigint not null,
  unique (committee_id, target_id, verb)
);
create index committee_targets_by_target on committee_targets (target_id);

create table committee_target_sources (
  position_id bigint not null references committee_targets (id) on delete cascade,
  position bigint not null,
  source_id bigint not null references sources (id),
  primary key (position_id, position)
);

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
