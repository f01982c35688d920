create table {office} (
    office_id   text primary key,
    name        text not null,
    zone        text not null,
    days_ahead  int  not null,
    quiet_from  time not null,
    quiet_until time not null,
    registration text not null,
    position    bigint not null
);

create table {area} (
    area_id   text primary key,
    office_id text not null,
    name      text not null
);
