-- What happens to a thing reaches each message that shows it, whoever is killed, closes or tidies up meanwhile.

-- Kept, and the log not yet asked for what happened while it was drawn: whoever comes next asks.
alter table kept_message add column is_caught_up boolean not null default false;

create index kept_message_behind on kept_message (bot_id, chat_id, message_id) where not is_caught_up;

insert into shown_thing (thing) select distinct thing from kept_message_thing order by thing on conflict do nothing;

alter table kept_message_thing add foreign key (thing) references shown_thing;

-- As before; its things are there first.
create or replace function keep_message(the_bot bigint, chat bigint, message bigint, screen text, number bigint, lasting boolean,
                                        look text, upto bigint, kept timestamptz, free timestamptz, things text[], most int)
    returns void language plpgsql as $$
begin
    insert into shown_thing (thing) select thing from unnest(things) as named (thing) order by thing on conflict do nothing;
    insert into kept_message as m (bot_id, chat_id, message_id, target, render, is_lasting, digest, shown, kept_at, not_before)
        values (the_bot, chat, message, screen, number, lasting, look, upto, kept, free)
        on conflict (bot_id, chat_id, message_id) do update
        set target = screen, render = number, is_lasting = lasting, digest = look, shown = upto, kept_at = kept, not_before = free,
            tries = 0, owner = null, claimed_until = null, is_caught_up = false;
    delete from kept_message_thing k
        where k.bot_id = the_bot and k.chat_id = chat and k.message_id = message and not k.thing = any (things);
    insert into kept_message_thing select thing, the_bot, chat, message from unnest(things) as named (thing)
        on conflict do nothing;
    delete from kept_message m where m.bot_id = the_bot and m.chat_id = chat and m.message_id in (
        select o.message_id from kept_message o where o.bot_id = the_bot and o.chat_id = chat
        order by o.kept_at desc, o.message_id desc offset most);
end
$$;

-- What happened to a message's things while it was drawn, before anybody knew that it would show them. Only after the message is
-- committed: each event is seen by the follower of the log, or here.
create function catch_up_kept_message(the_bot bigint, chat bigint, message bigint) returns void language plpgsql as $$
declare
    drawn bigint;
    found record;
begin
    select m.shown into drawn from kept_message m
        where m.bot_id = the_bot and m.chat_id = chat and m.message_id = message and not m.is_caught_up for no key update;
    for found in
        select k.thing, max(e.position) as last
        from kept_message_thing k join event_tag e on e.tag = k.thing and e.position > drawn
        where k.bot_id = the_bot and k.chat_id = chat and k.message_id = message
        group by k.thing order by k.thing
    loop
        update shown_thing t set position = greatest(t.position, found.last), is_open = true where t.thing = found.thing;
    end loop;
    update kept_message m set is_caught_up = true where m.bot_id = the_bot and m.chat_id = chat and m.message_id = message;
end
$$;

-- Things that no message lacks anything of any more. What is being raised just now is left: its row is taken, and to wait for it and
-- then go by what was seen before would close what has just been opened.
create function close_shown_things() returns void language plpgsql as $$
declare
    taken text[];
begin
    taken := array(select t.thing from shown_thing t where t.is_open for no key update skip locked);
    -- A statement of its own sees what was committed before the rows were taken.
    update shown_thing t set is_open = false
    where t.thing = any (taken)
      and not exists (select 1 from kept_message_thing k join kept_message m using (bot_id, chat_id, message_id)
                      where k.thing = t.thing and m.shown < t.position);
end
$$;

-- Forgets messages older than that, and things that none shows. Answers how much went.
create function tidy_kept_messages(older timestamptz, most int) returns bigint language plpgsql as $$
declare
    taken  text[];
    old    bigint;
    unseen bigint;
begin
    delete from kept_message where (bot_id, chat_id, message_id) in (
        select bot_id, chat_id, message_id from kept_message where kept_at < older order by kept_at limit most);
    get diagnostics old = row_count;
    taken := array(select s.thing from shown_thing s where not exists (select 1 from kept_message_thing k where k.thing = s.thing)
                   limit most for update skip locked);
    delete from shown_thing s
        where s.thing = any (taken) and not exists (select 1 from kept_message_thing k where k.thing = s.thing);
    get diagnostics unseen = row_count;
    return old + unseen;
end
$$;
