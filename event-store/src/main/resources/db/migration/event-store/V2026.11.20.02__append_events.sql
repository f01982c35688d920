-- The positions in (after, upto] of events that have all the tags and one of the types, in order, at most so many.
-- Empty tags or types ask for nothing. STABLE: it sees the snapshot of the statement that calls it.
-- The settings pin the plan to ranges of the indexes, whatever the statistics say.
create function matching_events(tags text[], types text[], after bigint, upto bigint, most bigint)
    returns setof bigint
    language plpgsql stable
    set search_path from current
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    driver text := tags[1];
    others text[];
begin
    if cardinality(tags) = 0 and cardinality(types) = 0 then
        return query
            select e.position from event e
            where e.position > after and e.position <= upto order by e.position limit most;
        return;
    elsif cardinality(tags) = 0 then
        return query
            select m.position
            from unnest(types) asked (type)
            cross join lateral (
                select e.position from event e
                where e.type = asked.type and e.position > after and e.position <= upto
                order by e.position limit most) m
            order by m.position limit most;
        return;
    elsif cardinality(tags) > 1 then
        -- The tag with the fewest events drives, the others are looked up.
        select asked.tag into driver
        from unnest(tags) asked (tag)
        cross join lateral (
            select count(*) as events
            from (select 1 from event_tag t
                  where t.tag = asked.tag and t.position > after and t.position <= upto limit 100) t) c
        order by c.events limit 1;
    end if;
    others := array_remove(tags, driver);
    return query
        select t.position from event_tag t
        where t.tag = driver and t.position > after and t.position <= upto
          and (cardinality(types) = 0 or t.type = any (types))
          and not exists (
              select 1 from unnest(others) other (tag)
              where not exists (select 1 from event_tag o where o.tag = other.tag and o.position = t.position))
        order by t.position limit most;
end
$$;

create function event_channel() returns text
    language sql stable
    set search_path from current
    return 'zapis_event_' || 'event'::regclass::oid::text;

-- Appends a batch of requests: each wins or loses by its own condition, a loser leaves nothing behind, winners get
-- the next positions. Requests of one batch must not depend on each other. A request r has the position up to which its
-- sender has checked the condition (afters[r]), condition items, tags that no event may have had at any position, events and
-- data keys; these say by request number whose they are, in rising order. All events of a batch have one time. Lists inside
-- one item or event (tags, types) are joined by U+001F and name nothing twice. Only a call that says it may have been sent
-- before (again) is looked up in append_batch: of two that both believe to be the first, the primary key lets one through.
-- Answers the first position given, or none; the numbers of the losers, and per loser the contradicting position.
-- It pins no plans itself, as setting and taking back settings costs every append: sessions that append have them pinned.
create function append_events(
    batch uuid, again boolean,
    afters bigint[],
    item_requests int[], item_tags text[], item_types text[],
    once_requests int[], once_tags text[],
    event_requests int[], event_ids uuid[], event_types text[], event_versions text[],
    event_payloads bytea[], event_metadata bytea[], event_subjects text[], event_tags text[],
    key_requests int[], key_subjects text[], key_wrapped bytea[],
    out first_position bigint, out losers int[], out conflicts bigint[], out recorded_at timestamptz)
    language plpgsql volatile
as $$
#variable_conflict use_column
declare
    separator constant text := chr(31);
    head bigint;
    newest bigint;
    known append_batch;
    done text;
begin
    -- The lane: commits, and so positions, become visible in the order in which this lock is given. It is freed only
    -- after the commit is visible; every statement below has a snapshot of its own, taken after the lock was granted.
    -- An assignment, as are the other calls: a statement takes five times as long.
    done := pg_advisory_xact_lock((hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint);
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'events are appended at isolation level read committed only';
    end if;

    if again then
        select * into known from append_batch b where b.batch_id = batch;
        if known.aborted then
            raise exception 'batch % was given up by its sender', batch;
        elsif found then
            first_position := known.first;
            losers := known.losers;
            conflicts := known.conflicts;
            recorded_at := known.at;
            return;
        end if;
    end if;

    select e.position into head from event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    recorded_at := clock_timestamp();
    losers := '{}';
    conflicts := '{}';

    if cardinality(item_requests) > 0 and head > any (afters)
            or cardinality(once_requests) > 0 or cardinality(key_requests) > 0 then
        select coalesce(array_agg(c.request), '{}'), coalesce(array_agg(c.position), '{}') into losers, conflicts
        from (
            select found.request, coalesce(min(found.position) filter (where found.position > 0), 0) as position
            from (
                select i.request, m.position
                from unnest(item_requests, item_tags, item_types) i (request, tags, types)
                cross join lateral matching_events(
                    string_to_array(i.tags, separator), string_to_array(i.types, separator),
                    afters[i.request], head, 1) m (position)
                where afters[i.request] < head
                union all
                select o.request, t.position
                from unnest(once_requests, once_tags) o (request, tag)
                cross join lateral (
                    select t.position from event_tag t where t.tag = o.tag order by t.position limit 1) t
                union all
                select k.request, 0
                from unnest(key_requests, key_subjects, key_wrapped) k (request, subject, wrapped)
                join data_key d on d.subject = k.subject and d.wrapped is distinct from k.wrapped) found
            group by found.request) c;
    end if;

    -- Not a setting of the function: only a superuser may store one that the server does not know.
    done := set_config('zapis.in', '1', true);

    with numbered as (
        select e.*, head + row_number() over () as position
        from unnest(event_requests, event_ids, event_types, event_versions, event_payloads, event_metadata,
                    event_subjects, event_tags)
            as e (request, id, type, version, payload, metadata, subject, tags)
        where not e.request = any (losers)
    ), recorded as (
        insert into event (position, event_id, type, version, payload, metadata, tags, subject, created_at, batch_id)
        select e.position, e.id, e.type, e.version, e.payload, e.metadata, e.tags, e.subject, recorded_at, batch
        from numbered e
    ), tagged as (
        insert into event_tag (tag, position, type)
        select t.tag, e.position, e.type
        from numbered e cross join lateral unnest(string_to_array(e.tags, separator)) t (tag)
    )
    insert into append_batch (batch_id, first, last, losers, conflicts, at)
    select batch, min(e.position), max(e.position), losers, conflicts, recorded_at from numbered e
    returning first, last into first_position, newest;

    if cardinality(key_requests) > 0 then
        insert into data_key (subject, wrapped)
        select k.subject, k.wrapped
        from unnest(key_requests, key_subjects, key_wrapped) k (request, subject, wrapped)
        where not k.request = any (losers)
        on conflict (subject) do nothing;
    end if;

    done := set_config('zapis.in', '', true);

    if newest is not null then
        done := pg_notify(event_channel(), first_position || ',' || newest || ',' || batch);
    end if;
end
$$;

-- Appends the one event of one request that brings no data keys, in half the time that the lists of append_events take: so is
-- most of what comes while few ask at once. Everything said there holds here; a call that may have been sent before is
-- append_events' business. The items of the condition are joined by U+001E, no items and no tags of once are null.
-- Only sessions that append may call it: see by_function_only.
-- Answers the position given, the contradicting one, of which one is null, and the time in microseconds since 1970: as an
-- array, since a row of a function's own is stored and read once more.
create function append_event(
    batch uuid, after bigint, item_tags text, item_types text, once text,
    event_id uuid, event_type text, event_version text, event_payload bytea, event_metadata bytea, event_subject text,
    event_tags text)
    returns bigint[]
    language plpgsql volatile
as $$
#variable_conflict use_column
declare
    separator constant text := chr(31);
    head bigint;
    given bigint;
    conflict bigint;
    recorded_at timestamptz;
    done text;
begin
    done := pg_advisory_xact_lock((hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint);
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'events are appended at isolation level read committed only';
    end if;

    select e.position into head from event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    recorded_at := clock_timestamp();

    if head > after and item_tags is not null or once is not null then
        select min(found.position) into conflict
        from (
            select m.position
            from unnest(string_to_array(item_tags, chr(30)), string_to_array(item_types, chr(30))) i (tags, types)
            cross join lateral matching_events(
                string_to_array(coalesce(i.tags, ''), separator), string_to_array(coalesce(i.types, ''), separator),
                after, head, 1) m (position)
            where after < head
            union all
            select t.position
            from unnest(string_to_array(once, separator)) o (tag)
            cross join lateral (
                select t.position from event_tag t where t.tag = o.tag order by t.position limit 1) t) found;
    end if;

    if conflict is null then
        given := head + 1;
        insert into event (position, event_id, type, version, payload, metadata, tags, subject, created_at, batch_id)
        values (given, event_id, event_type, event_version, event_payload, event_metadata, event_tags, event_subject,
                recorded_at, batch);
        insert into event_tag (tag, position, type)
        select t.tag, given, event_type from unnest(string_to_array(event_tags, separator)) t (tag);
        insert into append_batch (batch_id, first, last, at) values (batch, given, given, recorded_at);
        done := pg_notify('zapis_event_' || 'event'::regclass::oid::text, given || ',' || given || ',' || batch);
    else
        insert into append_batch (batch_id, losers, conflicts, at) values (batch, '{1}', array[conflict], recorded_at);
    end if;
    return array[given, conflict, (date_part('epoch', recorded_at) * 1000000::float8)::bigint];
end
$$;

-- Sees to it that a batch whose answer never came is not recorded later. It answers what became of it if it has been
-- recorded before, and given_up if it never will be.
create function give_up_batch(
    batch uuid,
    out given_up boolean, out first_position bigint, out losers int[], out conflicts bigint[],
    out recorded_at timestamptz)
    language plpgsql volatile
    set search_path from current
as $$
#variable_conflict use_column
begin
    perform pg_advisory_xact_lock((hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint);
    perform set_config('zapis.in', '1', true);
    insert into append_batch (batch_id, aborted) values (batch, true) on conflict (batch_id) do nothing;
    perform set_config('zapis.in', '', true);
    select b.aborted, b.first, b.losers, b.conflicts, b.at
    into given_up, first_position, losers, conflicts, recorded_at
    from append_batch b where b.batch_id = batch;
end
$$;

-- Only the functions that append write here. append_events sets and takes back the setting that allows it, so that even its own
-- transaction can't write by hand; an appender's session has it all the time, which spares append_event both.
create function refuse_by_hand() returns trigger
    language plpgsql
as $$
begin
    raise exception '% on %: events are recorded by append_events and never changed', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- What is allowed is told by the triggers' conditions: calling a function for each table would cost every append. They are
-- read anew for each statement, so their texts are short.
create trigger by_function_only before insert on event for each statement
    when (current_setting('zapis.in', true) is distinct from '1') execute function refuse_by_hand();
create trigger by_function_only before insert on event_tag for each statement
    when (current_setting('zapis.in', true) is distinct from '1') execute function refuse_by_hand();
create trigger by_function_only before insert on append_batch for each statement
    when (current_setting('zapis.in', true) is distinct from '1') execute function refuse_by_hand();
create trigger by_function_only before insert on data_key for each statement
    when (current_setting('zapis.in', true) is distinct from '1') execute function refuse_by_hand();
create trigger never_changed before update or delete or truncate on event
    for each statement execute function refuse_by_hand();
create trigger never_changed before update or delete or truncate on event_tag
    for each statement execute function refuse_by_hand();
create trigger never_emptied before truncate on append_batch
    for each statement execute function refuse_by_hand();
create trigger never_removed before delete or truncate on data_key
    for each statement execute function refuse_by_hand();
