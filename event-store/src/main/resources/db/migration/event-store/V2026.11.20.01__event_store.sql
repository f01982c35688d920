-- The one ordered log of all events: positions are 1, 2, 3 … without gaps, rows are never changed. Tags are joined by
-- U+001F here for those who read events; event_tag has them one by one for those who search.

create table event (
    position   bigint primary key,
    event_id   uuid not null unique,
    type       text collate "C" not null,
    version    text not null,
    payload    bytea not null,
    metadata   bytea not null,
    tags       text collate "C" not null,
    subject    text,
    created_at timestamptz not null default clock_timestamp(),
    batch_id   uuid not null
);

create index event_by_type on event (type, position);

create table event_tag (
    tag      text collate "C" not null,
    position bigint not null,
    type     text collate "C" not null,
    primary key (tag, position) include (type)
);

-- What became of each call, for a caller that lost the connection before it had the answer: the positions given, and by
-- number the requests that lost, each with the position that contradicts it (0: a data key does). A tombstone (aborted)
-- keeps a call that its sender has given up from being carried out later.
create table append_batch (
    batch_id  uuid primary key,
    first     bigint,
    last      bigint,
    losers    int[] not null default '{}',
    conflicts bigint[] not null default '{}',
    aborted   boolean not null default false,
    at        timestamptz not null default clock_timestamp()
);

create table data_key (
    subject      text primary key,
    wrapped      bytea,
    created_at   timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- Which store this is: a restore to an older point gets a new incarnation; one store serves one bot.
create table store (
    only_row     boolean primary key default true check (only_row),
    incarnation  uuid not null default gen_random_uuid(),
    predecessors uuid[] not null default '{}',
    bot          text,
    key_check    text
);

insert into store default values;

create function store_incarnation() returns uuid
    language sql stable
    set search_path from current
    return (select incarnation from store);

-- Nothing is ever updated here, so only inserts can trigger the vacuum that keeps index-only scans index-only.
alter table event set (
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000);
alter table event_tag set (
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000);
