-- The site's own pictures. Their bytes are kept here and not in files, so that every node has them and a backup cannot forget them.
create table images (
  id bigint generated always as identity primary key,
  -- The beginning of the hash of the large file, which is also its address: what is there never changes.
  slug text not null unique,
  type text not null,
  width integer not null,
  height integer not null,
  -- Bytes of all its files.
  size bigint not null,
  revision bigint not null
);

-- What a picture shows, for those who do not see it.
create table image_texts (
  image_id bigint not null references images (id) on delete cascade,
  lang text not null,
  alt text not null,
  primary key (image_id, lang)
);

-- A file has one name for good; a picture that is small has one file.
create table image_files (
  name text primary key,
  slug text not null,
  width integer not null,
  height integer not null,
  bytes bytea not null
);
create index image_files_by_slug on image_files (slug);
