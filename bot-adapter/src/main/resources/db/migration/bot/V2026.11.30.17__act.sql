-- What people did within a day and can take back.
create table act (
    act_id    text primary key,                 -- the command's id
    person_id text        not null,
    kind      text        not null,             -- name of the command
    undo      text        not null,             -- what takes it back
    at        timestamptz not null
);
create index on act (person_id, at);
create index on act (at);
