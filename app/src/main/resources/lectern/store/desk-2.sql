-- desk.db, format 2: saved searches, and the messages that they have yet to send. Only here: what is lost here is lost.

create table search (
  id integer primary key autoincrement, -- never used again
  name text not null unique,
  query text not null,
  url text, -- where messages go; null where there is only a feed
  secret text, -- that they are signed with
  created text not null,
  seen integer not null -- how many entries of the log it has told of
) strict;

create table delivery (
  id text primary key, -- the same at every attempt
  search integer not null,
  body text not null,
  attempts integer not null,
  due integer not null, -- milliseconds since 1970; not to be tried before
  failure text -- of the last attempt
) strict, without rowid;
create index delivery_by_due on delivery (due);
