create table {remind_office} (
    office_id text primary key,
    zone      text not null
);

create table {remind_rule} (
    office_id   text not null,
    matter      text not null,
    at_offset   text not null,
    days_before int,
    at_time     time,
    before      interval,
    primary key (office_id, matter, at_offset)
);

create table {remind_of} (
    matter    text      not null,
    thing     text      not null,
    office_id text      not null,
    person_id text      not null,
    begins    timestamp not null,
    primary key (matter, thing)
);

create index on {remind_of} (office_id, matter);
