-- Similar committees are looked for among those of one kind.
create index committees_by_classification on committees (classification);

-- In the orders that lists ask for; SQLite reads its own backwards.
drop index committees_by_confirmation;
create index committees_by_confirmation on committees (confirmed_at desc nulls last, id desc);
drop index committees_by_listing;
create index committees_by_listing on committees (listed_at desc, id desc);
