-- Each projection's generations. Queries read the live one through views; a new version is built beside it.
create table projection (
    name       text not null,
    generation int not null,
    version    int not null,
    live       boolean not null,
    tables     text[] not null,
    created_at timestamptz not null default clock_timestamp(),
    live_since timestamptz,
    primary key (name, generation)
);

create unique index projection_live on projection (name) where live;

-- How far a projection's generation has come, and which instance has claimed it until when. Events up to
-- replay_until were there before the generation: side effects of the past are not repeated.
create table token (
    processor    text not null,
    segment      int not null default 0,
    generation   int not null,
    owner        text,
    expires      timestamptz,
    position     bigint not null default 0,
    replay_until bigint not null default 0,
    primary key (processor, segment, generation)
) with (fillfactor = 50);

-- Events that a projection could not handle; later events with the same key wait here behind them.
create table parked (
    processor  text not null,
    generation int not null,
    key        text not null,
    position   bigint not null,
    reason     text not null,
    at         timestamptz not null default clock_timestamp(),
    primary key (processor, generation, key, position)
);
