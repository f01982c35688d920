create table {person} (
    person_id   text primary key,
    office_id   text not null,
    name        text,
    language    text,
    quiet_from  time,
    quiet_until time
);

create table {person_unwanted} (
    person_id text not null,
    matter    text not null,
    primary key (person_id, matter)
);

create table {account} (
    account_key      text primary key,
    person_id        text,
    configured_admin boolean not null default false
);

create table {person_role} (
    person_id text not null,
    role      text not null,
    primary key (person_id, role)
);
