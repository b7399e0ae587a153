-- Similar committees are looked for among those of one kind.
create index committees_by_classification on committees (classification);
