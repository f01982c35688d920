-- Updates as they came in: a row is committed before its update is confirmed to Telegram.
create table inbox (
    bot_id      bigint      not null,
    update_id   bigint      not null,
    chat_id     bigint,
    payload     text,                               -- emptied once handled
    received_at timestamptz not null default now(),
    handled_at  timestamptz,
    tries       int         not null default 0,
    error       text,                               -- why it was given up; the payload stays for the operator
    primary key (bot_id, update_id)
);

create index inbox_open on inbox (bot_id, update_id) where handled_at is null and error is null;

-- Where each chat is.
create table dialog (
    bot_id            bigint      not null,
    chat_id           bigint      not null,
    living_message    bigint,
    living_render     bigint,
    living_drawn      timestamptz,
    renders           bigint      not null,
    current           text,
    trail             text[]      not null,
    unreachable_since timestamptz,
    updated_at        timestamptz not null default now(),
    primary key (bot_id, chat_id)
);

-- Targets of buttons that are too long for a button.
create table callback_token (
    bot_id     bigint      not null,
    chat_id    bigint      not null,
    token      text        not null,
    target     text        not null,
    expires_at timestamptz not null,
    primary key (bot_id, chat_id, token)
);
