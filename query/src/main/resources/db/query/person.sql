create table {person} (
    person_id   text primary key,
    office_id   text not null,
    name        text,                                 -- none once forgotten
    sought      text not null,                        -- the name as it is ordered by; empty once forgotten
    shape       text not null,                        -- the name as it is searched by; empty once forgotten
    trigrams    text[] not null,                      -- of shape; empty once forgotten
    name_key    text not null,                        -- keyed hash by which it is taken; empty once forgotten
    state       text not null,                        -- ACTIVE, INACTIVE, REMOVED, FORGOTTEN
    account_key text,                                 -- the account that acts for the person
    phone       text,
    language    text,
    zone        text,
    visibility  text not null,
    quiet_from  time,
    quiet_until time
);

create index on {person} (office_id, sought) where state in ('ACTIVE', 'INACTIVE');
create index on {person} (name_key);
-- Without a list of what is not sorted in yet: each search would read all of it.
create index on {person} using gin (trigrams) with (fastupdate = off);

create table {person_unwanted} (
    person_id text not null,
    matter    text not null,
    primary key (person_id, matter)
);

create table {account} (
    account_key      text primary key,
    person_id        text,
    configured_admin boolean not null default false,
    consented_at     timestamptz
);

create table {person_role} (
    person_id text not null,
    role      text not null,
    primary key (person_id, role)
);

create table {person_team} (
    person_id text not null,
    team_id   text not null,
    primary key (person_id, team_id)
);

create index on {person_team} (team_id);

-- Who has asked to be let in and waits for an answer.
create table {registration} (
    person_id   text primary key,
    office_id   text   not null,
    account_key text   not null,
    name        text,
    name_key    text   not null,
    phone       text,
    position    bigint not null
);

create index on {registration} (account_key);

-- What such requests were answered.
create table {registration_answer} (
    person_id   text primary key,
    name        text,                                 -- none once forgotten
    outcome     text not null,                        -- APPROVED, REFUSED, WITHDRAWN
    role        text,
    reason      text,                                 -- none once forgotten
    answered_by text
);

-- Who has asked for a role and waits for an answer.
create table {role_request} (
    person_id text   not null,
    role      text   not null,
    position  bigint not null,
    primary key (person_id, role)
);

-- What the last such request was answered.
create table {role_answer} (
    person_id   text not null,
    role        text not null,
    outcome     text not null,                        -- GIVEN, REFUSED
    answered_by text,
    primary key (person_id, role)
);
