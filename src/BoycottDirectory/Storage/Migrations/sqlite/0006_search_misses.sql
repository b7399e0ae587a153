-- Searches that found nothing: the words, how often, the last day, and nothing of who asked.
create table search_misses (
  query text primary key,
  times integer not null,
  last_day text not null
) strict;
