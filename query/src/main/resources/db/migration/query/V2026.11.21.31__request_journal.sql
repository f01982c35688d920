-- What was asked in vain. A refusal leaves no event, so this is the one record of it: no projection, and not built anew.
-- position: the newest event that the decision may have rested on. things: what the wish was about, by id; nothing typed.
create table request_journal (
    command_id  text        not null,
    position    bigint      not null,
    code        text        not null,
    asked       text        not null,
    things      jsonb       not null,
    account_key text        not null,
    person_id   text,
    at          timestamptz not null,
    -- An update that is handled a second time is refused a second time.
    primary key (command_id, position, code)
);

create index on request_journal (person_id, at);
create index on request_journal (at);
