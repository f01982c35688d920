-- Each projection's generations. Queries read the live one through views; a new version is built beside it, and so is
-- the same version again when an operator wishes a replay. ddl_hash tells that a version's tables have changed.
create table projection (
    name          text not null,
    generation    int not null,
    version       int not null,
    live          boolean not null,
    tables        text[] not null,
    ddl_hash      text not null,
    replay_wished boolean not null default false,
    created_at    timestamptz not null default clock_timestamp(),
    live_since    timestamptz,
    primary key (name, generation)
);

create unique index projection_live on projection (name) where live;

-- How far a projection's generation has come, and which instance has claimed it until when. Events up to
-- replay_until were there before the generation: side effects of the past are not repeated. A rebuild tells its pace.
create table token (
    processor         text not null,
    segment           int not null default 0,
    generation        int not null,
    owner             text,
    expires           timestamptz,
    position          bigint not null default 0,
    replay_until      bigint not null default 0,
    events_per_second bigint not null default 0,
    incarnation       uuid not null default store_incarnation(),
    primary key (processor, segment, generation)
) with (fillfactor = 50);

-- Events that a projection could not handle; later events with the same key wait here behind them. What an operator
-- wishes stands on a key's first event; whoever has the claim grants it.
create table parked (
    processor  text not null,
    generation int not null,
    key        text not null,
    position   bigint not null,
    type       text not null,
    reason     text not null,
    wish       text check (wish in ('retry', 'skip')),
    at         timestamptz not null default clock_timestamp(),
    primary key (processor, generation, key, position)
);

-- Events that an operator has given up, for this version of the projection and all its replays.
create table skipped (
    processor text not null,
    version   int not null,
    position  bigint not null,
    at        timestamptz not null default clock_timestamp(),
    primary key (processor, version, position)
);
