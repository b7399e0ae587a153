-- The site's own pictures. Their bytes are kept here and not in files, so that every node has them and a backup cannot forget them.
create table images (
  id integer primary key,
  -- The beginning of the hash of the large file, which is also its address: what is there never changes.
  slug text not null unique,
  type text not null,
  width integer not null,
  height integer not null,
  -- Bytes of all its files.
  size integer not null,
  revision integer not null
) strict;

-- What a picture shows, for those who do not see it.
create table image_texts (
  image_id integer not null references images (id) on delete cascade,
  lang text not null,
  alt text not null,
  primary key (image_id, lang)
) strict;

-- A file has one name for good; a picture that is small has one file.
create table image_files (
  name text primary key,
  slug text not null,
  width integer not null,
  height integer not null,
  bytes blob not null
) strict;
create index image_files_by_slug on image_files (slug);
