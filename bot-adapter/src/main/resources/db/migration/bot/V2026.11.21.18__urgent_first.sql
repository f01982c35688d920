-- What no earlier letter of its chat and lane holds back. What is urgent waits for what is urgent too: not for what keeps quiet hours.
create view outbox_first as
select * from outbox o
where closed_at is null
  and not exists (select 1 from outbox e where e.chat_id = o.chat_id and e.lane = o.lane and e.id < o.id and e.closed_at is null
                                           and (e.is_urgent or not o.is_urgent));

-- Takes what may be sent now: in the order of the lanes, of one chat and lane one at a time, and as much as the limits allow.
-- Broadcasts leave some tokens of the bot to everybody else.
create or replace function take_outbox(the_bot bigint, the_owner text, at timestamptz, most int)
    returns table (letter bigint, person text, chat bigint, screen text, urgent boolean, expires timestamptz, attempt int,
                   spoken text, gone boolean)
    language plpgsql as $$
declare
    had    send_limit;
    left_over double precision;
    reserve constant double precision = 8;
    one record;
begin
    insert into send_limit (bot_id, chat_id, tokens, counted_at) values (the_bot, 0, send_tokens(null, at, 0, at), at)
        on conflict do nothing;
    select * into had from send_limit s where s.bot_id = the_bot and s.chat_id = 0 for update;
    if had.paused_until > at then
        return;
    end if;
    left_over := send_tokens(had.tokens, had.counted_at, 0, at);
    for one in
        select o.id, o.person_id, o.chat_id, o.lane, o.target, o.is_urgent, o.expires_at, o.tries, d.language,
               d.unreachable_since is not null as is_gone
        from outbox_first o
        join dialog d on d.bot_id = the_bot and d.chat_id = o.chat_id
        left join send_limit c on c.bot_id = the_bot and c.chat_id = o.chat_id
        where o.send_after <= at
          and (o.claimed_until is null or o.claimed_until < clock_timestamp())
          and (c.paused_until is null or c.paused_until <= at)
          and send_tokens(c.tokens, c.counted_at, o.chat_id, at) >= 1
        order by o.lane, o.id
        limit greatest(0, least(most, floor(left_over)::int))
        for update of o skip locked
    loop
        exit when left_over < case when one.lane = 3 then 1 + reserve else 1 end;
        left_over := left_over - 1;
        update outbox o set owner = the_owner, claimed_until = clock_timestamp() + interval '60 seconds', tries = o.tries + 1
            where o.id = one.id;
        insert into send_limit as s (bot_id, chat_id, tokens, counted_at)
            values (the_bot, one.chat_id, send_tokens(null, at, one.chat_id, at) - 1, at)
            on conflict (bot_id, chat_id) do update
            set tokens = send_tokens(s.tokens, s.counted_at, s.chat_id, at) - 1, counted_at = greatest(s.counted_at, at);
        letter := one.id; person := one.person_id; chat := one.chat_id; screen := one.target; urgent := one.is_urgent;
        expires := one.expires_at; attempt := one.tries + 1; spoken := one.language; gone := one.is_gone;
        return next;
    end loop;
    update send_limit s set tokens = left_over, counted_at = greatest(s.counted_at, at)
        where s.bot_id = the_bot and s.chat_id = 0;
end
$$;
