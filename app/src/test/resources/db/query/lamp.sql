create table {lamp} (
    lamp_id   text primary key,
    person_id text not null,
    day       date not null
);
