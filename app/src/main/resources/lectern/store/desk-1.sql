-- desk.db, format 1. docs/formats/record.md says what is in it and what may be lost with it.

-- Documents that are not published. Only here: what is lost here is lost.
create table draft (
  id integer primary key autoincrement, -- never used again
  sha256 text not null unique,
  name text not null,
  format text not null,
  length integer not null,
  imported text not null,
  kind text,
  title text,
  day text,
  place text,
  slug text,
  visit text,
  work text,
  sketch blob not null,
  bytes blob not null -- last: the rest is read without stepping over it
) strict;

-- What the record was made with: 'office', in whose name it publishes.
create table setting (
  name text primary key,
  value text not null
) strict, without rowid;

-- From here on the catalogue: what the log says, by other orders than its own. `lectern rebuild` makes it anew.

-- How much of the log it covers, and that log's root at this size.
create table level (
  size integer not null,
  root text not null
) strict;
insert into level values (0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');

-- Works, and visits, which have ids of the same form.
create table work (
  id text primary key,
  day text not null,
  title text not null,
  visit text,
  edition integer not null, -- the newest
  withdrawn integer not null,
  published text not null,
  changed text not null,
  last integer not null -- the newest entry about it
) strict, without rowid;
create index work_by_day on work (day desc, id);
create index work_by_visit on work (visit) where visit is not null;

-- Which entries are about which work.
create table entry (
  number integer primary key,
  type text not null,
  work text, -- null where the entry is about the log itself
  edition integer not null -- 0 where the entry is about none
) strict;
create index entry_by_work on entry (work, number);
create index entry_of_log on entry (type, number) where work is null;

-- Which entries name which file of sources/.
create table file (
  name text not null,
  entry integer not null,
  primary key (name, entry)
) strict, without rowid;

-- What editions are compared by when somebody imports a document.
create table sketch (
  work text not null,
  edition integer not null,
  hashes blob not null,
  primary key (work, edition)
) strict;
