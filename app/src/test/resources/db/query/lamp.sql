create table {lamp} (
    lamp_id   text primary key,
    person_id text not null,
    day       date not null,
    position  bigint not null,
    ended     bigint           -- position of the event that put it out
);
