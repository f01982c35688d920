create table {office} (
    office_id    text primary key,
    name         text   not null,
    zone         text   not null,
    working_days int[]  not null,                -- 1 is Monday
    rule         int    not null,                -- version of the rules
    off          text[] not null,                -- parts of the product that are switched off
    position     bigint not null
);
-- What an office has decided for itself; no row: the policy's default.
create table {office_policy} (
    office_id text not null,
    policy    text not null,                     -- its key
    value     text not null,                     -- as its kind writes it
    primary key (office_id, policy)
);
create table {area} (
    area_id    text primary key,
    office_id  text    not null,
    name       text    not null,
    opens      int,                              -- days before, where it is for teams first; none: never
    is_retired boolean not null default false
);
-- Who may book in an area first; no row: everybody.
create table {area_team} (
    area_id text not null,
    team_id text not null,
    primary key (area_id, team_id)
);
create table {team} (
    team_id      text primary key,
    office_id    text    not null,
    name         text    not null,               -- the last one, where it is no more
    is_disbanded boolean not null default false
);
-- What is said of single days, and the holidays and moved working days of a year.
create table {calendar_day} (
    office_id text    not null,
    day       date    not null,
    is_open   boolean not null,
    reason    text,
    primary key (office_id, day)
);
create table {holiday} (
    office_id text    not null,
    day       date    not null,
    is_open   boolean not null,
    primary key (office_id, day)
);
create table {holiday_year} (
    office_id text not null,
    year      int  not null,
    country   text not null,
    primary key (office_id, year)
);
-- When people are reminded; no row: as every office begins.
create table {office_reminder} (
    office_id text   not null,
    matter    text   not null,
    offsets   text[] not null,
    rule      int    not null,
    primary key (office_id, matter)
);
create table {text_change} (
    key      text not null,
    language text not null,
    pattern  text,                               -- none: the words that the bot came with
    rule     int  not null,
    primary key (key, language)
);
