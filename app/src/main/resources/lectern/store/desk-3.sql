-- desk.db, format 3: what readers report as wrong. Only here: what is lost here is lost. No address of a computer is kept.

create table report (
  id integer primary key autoincrement, -- never used again: readers hold it as their reference
  received text not null,
  citation text not null, -- names work, edition, sentence and check
  label text not null, -- as it stood then
  words text not null, -- as they stood then
  wrong text not null, -- what the reader says
  proposed text, -- what it should read
  evidence text,
  contact text, -- null once the report is closed
  closed text, -- when; null while it is open
  closed_by text,
  note text -- what was done about it
) strict;
create index report_open on report (id) where closed is null;
