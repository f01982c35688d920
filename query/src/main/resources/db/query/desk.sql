create table {desk} (
    desk_id    text primary key,
    office_id  text    not null,
    area_id    text    not null,
    name       text    not null,
    is_retired boolean not null default false
);
create index on {desk} (office_id);
create index on {desk} (area_id);

-- Days on which a desk can't be booked.
create table {desk_block} (
    desk_id    text   not null,
    first_day  date   not null,
    last_day   date   not null,
    reason     text,
    position   bigint not null,
    primary key (desk_id, position)
);

create table {desk_booking} (
    booking_id text primary key,
    desk_id    text    not null,
    office_id  text    not null,
    person_id  text    not null,
    day        date    not null,
    part       text    not null,
    is_live    boolean not null,
    position   bigint  not null,
    ended      bigint,             -- position of the event that ended it
    ended_at   timestamptz,        -- its moment
    ended_by   text,               -- who did: a person, or another word
    cause      text,               -- what made it
    command    text,               -- the command that ended it, perhaps with others
    act        text,               -- the command that this came of, as a reaction comes of somebody's
    moved_to   text                -- the booking as which it goes on
);
create index on {desk_booking} (act);
-- Cancelled bookings that were to come back.
create table {desk_return} (
    booking_id text primary key,                 -- the cancelled one
    command    text not null,                    -- what was to bring it back
    person_id  text not null,
    desk_id    text not null,
    day        date not null,
    state      text not null,                    -- PENDING, BACK, or why it did not come back
    again      text,                             -- the booking by which it came back
    position   bigint not null
);
create index on {desk_return} (person_id);
create index on {desk_return} (command);

-- Whoever has left, for now or for good.
create table {desk_leaving} (
    person_id  text primary key,
    position   bigint not null                   -- of the last time
);
create index on {desk_booking} (office_id, day) where is_live;
create index on {desk_booking} (desk_id, day) where is_live;
create index on {desk_booking} (person_id, day);
