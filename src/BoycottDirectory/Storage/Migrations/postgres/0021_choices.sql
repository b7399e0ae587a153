-- What a committee chose for its entry: whether messages are passed on to it, and how it is shown again after it was withdrawn.
alter table committees add column relay boolean not null default true;
alter table committees add column returns_to text check (returns_to in ('public', 'unlisted'));
-- Hidden because nobody confirmed it for two years: it comes back when somebody does.
alter table committees add column aged boolean not null default false;
update committees set relay = false
where exists (select 1 from committee_contacts k where k.committee_id = committees.id and k.position = 0 and k.kind = 'email' and k.audience = 'editors');
