-- A button that takes back what a message tells of is of use for five minutes: then the message is drawn once more, whatever has
-- happened to it.
alter table kept_message add column due_at timestamptz;

create index kept_message_due on kept_message (due_at) where due_at is not null;

-- As before; and it is drawn once more at that time, if at any.
create function keep_message(the_bot bigint, chat bigint, message bigint, screen text, number bigint, lasting boolean, look text,
                             upto bigint, kept timestamptz, free timestamptz, things text[], most int, due timestamptz) returns void
    language plpgsql as $$
begin
    perform keep_message(the_bot, chat, message, screen, number, lasting, look, upto, kept, free, things, most);
    update kept_message m set due_at = due
        where m.bot_id = the_bot and m.chat_id = chat and m.message_id = message and m.due_at is distinct from due;
    if due is not null then
        perform pg_notify('kept_message', '');
    end if;
end
$$;

-- As before; what is due, too.
create or replace function stale_messages(the_bot bigint, at timestamptz, most int) returns table (chat bigint, message bigint)
    language sql stable as $$
    with bot as (
        select floor(send_tokens(s.tokens, s.counted_at, 0, at) - 8)::int as left_over, s.paused_until
        from (select 1) one left join send_limit s on s.bot_id = the_bot and s.chat_id = 0),
    lacking as (
        select bot_id, chat_id, message_id, not_before, claimed_until, shown, kept_at from stale_message where bot_id = the_bot
        union
        select bot_id, chat_id, message_id, not_before, claimed_until, shown, kept_at from kept_message
        where bot_id = the_bot and due_at <= at)
    select m.chat_id, m.message_id
    from bot, lacking m
    left join dialog d on d.bot_id = m.bot_id and d.chat_id = m.chat_id
    left join send_limit c on c.bot_id = m.bot_id and c.chat_id = m.chat_id
    where m.not_before <= at
      and (m.claimed_until is null or m.claimed_until < clock_timestamp())
      and d.unreachable_since is null
      and (bot.paused_until is null or bot.paused_until <= at)
      and (c.paused_until is null or c.paused_until <= at)
      and send_tokens(c.tokens, c.counted_at, m.chat_id, at) >= case when m.chat_id < 0 then 1 else 2 end
    order by coalesce(d.updated_at > now() - interval '1 minute', false) desc, m.shown, m.kept_at desc
    limit (select greatest(0, least(most, left_over)) from bot)
$$;
