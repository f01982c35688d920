-- What is to be said to people unasked, until Telegram has taken it. Times to send at are the product's; claims are the database's.
create table outbox (
    id            bigint generated always as identity primary key,
    -- One event is told one person once: the key that makes it so.
    person_id     text        not null,
    event_id      uuid        not null,
    kind          text        not null,
    chat_id       bigint      not null,
    lane          smallint    not null,               -- 1 notices, 2 reminders, 3 broadcasts
    target        text        not null,               -- the screen that says it
    is_urgent     boolean     not null,               -- breaks quiet hours
    send_after    timestamptz not null,
    expires_at    timestamptz not null,               -- after that it is of no use to anybody
    created_at    timestamptz not null default now(),
    tries         int         not null default 0,
    owner         text,
    claimed_until timestamptz,
    closed_at     timestamptz,
    outcome       text,                               -- sent, unreachable, expired, void, failed
    message_id    bigint,
    unique (person_id, event_id, kind)
);

create index outbox_open on outbox (lane, id) where closed_at is null;
create index outbox_order on outbox (chat_id, lane, id) where closed_at is null;
create index outbox_closed on outbox (closed_at) where closed_at is not null;

-- How much may be sent: for the bot as a whole (chat 0) and for each chat. All instances count here together.
create table send_limit (
    bot_id       bigint           not null,
    chat_id      bigint           not null,
    tokens       double precision not null,
    counted_at   timestamptz      not null,
    paused_until timestamptz,
    primary key (bot_id, chat_id)
);

create function outbox_filled() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_filled after insert on outbox for each statement execute function outbox_filled();
