-- Which text of the other language somebody has found a page's text to render, though it is the older one.
create table page_checks (
  page_id integer not null references pages (id) on delete cascade,
  lang text not null,
  -- The hash of the other language's text.
  renders text not null,
  primary key (page_id, lang)
) strict;
