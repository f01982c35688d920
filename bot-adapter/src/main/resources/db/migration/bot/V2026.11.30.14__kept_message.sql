-- Messages that show something which may change: they are edited when it does. Times are the product's, claims the database's.
create table kept_message (
    bot_id        bigint      not null,
    chat_id       bigint      not null,
    message_id    bigint      not null,
    target        text        not null,              -- the screen that it shows
    render        bigint      not null,              -- number of its drawing, which its buttons keep
    is_lasting    boolean     not null,              -- it stays; else only while the chat lives in this drawing of it
    digest        text        not null,              -- of the drawing: what would look the same is not sent
    shown         bigint      not null,              -- events about its things up to this position are in the drawing
    kept_at       timestamptz not null,
    not_before    timestamptz not null,              -- it was edited a moment ago, or could not be
    tries         int         not null default 0,
    owner         text,
    claimed_until timestamptz,
    primary key (bot_id, chat_id, message_id)
);

create index kept_message_age on kept_message (kept_at);

-- What each of them shows, named as the log's tags name it.
create table kept_message_thing (
    thing      text collate "C" not null,
    bot_id     bigint           not null,
    chat_id    bigint           not null,
    message_id bigint           not null,
    primary key (thing, bot_id, chat_id, message_id),
    foreign key (bot_id, chat_id, message_id) references kept_message on delete cascade
);

create index kept_message_thing_message on kept_message_thing (bot_id, chat_id, message_id);

-- The last event about each thing that some message shows: one row is written for an event, however many messages there are, and none
-- where nobody is shown it.
create table shown_thing (
    thing    text collate "C" primary key,
    position bigint  not null default 0,
    is_open  boolean not null default false           -- some message may lack it
) with (fillfactor = 70);

create index shown_thing_open on shown_thing (thing) where is_open;

create function shown_thing_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('kept_message', '');
    return null;
end
$$;

create trigger shown_thing_changed after update on shown_thing
    for each row when (new.position > old.position) execute function shown_thing_changed();

-- Keeps a message in place of what was kept of it; a chat keeps its newest alone.
create function keep_message(the_bot bigint, chat bigint, message bigint, screen text, number bigint, lasting boolean, look text,
                             upto bigint, kept timestamptz, free timestamptz, things text[], most int) returns void
    language plpgsql as $$
begin
    insert into kept_message as m (bot_id, chat_id, message_id, target, render, is_lasting, digest, shown, kept_at, not_before)
        values (the_bot, chat, message, screen, number, lasting, look, upto, kept, free)
        on conflict (bot_id, chat_id, message_id) do update
        set target = screen, render = number, is_lasting = lasting, digest = look, shown = upto, kept_at = kept, not_before = free,
            tries = 0, owner = null, claimed_until = null;
    delete from kept_message_thing k
        where k.bot_id = the_bot and k.chat_id = chat and k.message_id = message and not k.thing = any (things);
    insert into kept_message_thing select thing, the_bot, chat, message from unnest(things) as named (thing)
        on conflict do nothing;
    insert into shown_thing (thing) select thing from unnest(things) as named (thing) order by thing on conflict do nothing;
    delete from kept_message m where m.bot_id = the_bot and m.chat_id = chat and m.message_id in (
        select o.message_id from kept_message o where o.bot_id = the_bot and o.chat_id = chat
        order by o.kept_at desc, o.message_id desc offset most);
end
$$;

-- What lacks an event about one of its things.
create view stale_message as
select m.*, t.position as upto
from kept_message m
cross join lateral (select max(s.position) as position
                    from kept_message_thing k join shown_thing s using (thing)
                    where k.bot_id = m.bot_id and k.chat_id = m.chat_id and k.message_id = m.message_id) t
where m.shown < t.position
  and (m.bot_id, m.chat_id, m.message_id) in (select k.bot_id, k.chat_id, k.message_id
                                              from shown_thing s join kept_message_thing k using (thing) where s.is_open);

-- Which of them may be edited now: where somebody looks first, then what has waited longest. Answers and notices go before, so some of
-- what Telegram takes is left to them.
create function stale_messages(the_bot bigint, at timestamptz, most int) returns table (chat bigint, message bigint)
    language sql stable as $$
    with bot as (
        select floor(send_tokens(s.tokens, s.counted_at, 0, at) - 8)::int as left_over, s.paused_until
        from (select 1) one left join send_limit s on s.bot_id = the_bot and s.chat_id = 0)
    select m.chat_id, m.message_id
    from bot, stale_message m
    left join dialog d on d.bot_id = m.bot_id and d.chat_id = m.chat_id
    left join send_limit c on c.bot_id = m.bot_id and c.chat_id = m.chat_id
    where m.bot_id = the_bot and m.not_before <= at
      and (m.claimed_until is null or m.claimed_until < clock_timestamp())
      and d.unreachable_since is null
      and (bot.paused_until is null or bot.paused_until <= at)
      and (c.paused_until is null or c.paused_until <= at)
      and send_tokens(c.tokens, c.counted_at, m.chat_id, at) >= case when m.chat_id < 0 then 1 else 2 end
    order by coalesce(d.updated_at > now() - interval '1 minute', false) desc, m.shown, m.kept_at desc
    limit (select greatest(0, least(most, left_over)) from bot)
$$;
