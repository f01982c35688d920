-- When an event happened, by the clock of whoever recorded it: so imported history and a test's clock keep their times. Beside it
-- stays created_at, the database's own time, which rises with the position as far as its clock does. Events of before have none: their
-- time is created_at.
alter table event add column occurred_at timestamptz;

-- As before, with each event's own time. The functions without it stay: an instance of the release before, which still runs while the
-- first of this one is started, calls them.
create function append_events(
    batch uuid, again boolean,
    afters bigint[],
    item_requests int[], item_tags text[], item_types text[],
    once_requests int[], once_tags text[],
    event_requests int[], event_ids uuid[], event_types text[], event_versions text[],
    event_payloads bytea[], event_metadata bytea[], event_subjects text[], event_tags text[],
    event_times timestamptz[],
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
    -- An assignment, as are the other calls: it is worked out without the executor that a query needs.
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
        elsif cardinality(event_ids) = 1 then
            select e.position, e.created_at into first_position, recorded_at
            from event e where e.event_id = event_ids[1] and e.batch_id = batch;
            if found then
                losers := '{}';
                conflicts := '{}';
                return;
            end if;
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
                    event_subjects, event_tags, event_times)
            as e (request, id, type, version, payload, metadata, subject, tags, occurred_at)
        where not e.request = any (losers)
    ), recorded as (
        insert into event (position, event_id, type, version, payload, metadata, tags, subject, created_at, batch_id,
                           occurred_at)
        select e.position, e.id, e.type, e.version, e.payload, e.metadata, e.tags, e.subject, recorded_at, batch,
               e.occurred_at
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

-- The same for one event of one request that brings no data keys.
create function append_event(
    batch uuid, after bigint, item_tags text, item_types text, once text,
    event_id uuid, event_type text, event_version text, event_payload bytea, event_metadata bytea, event_subject text,
    event_tags text, event_time timestamptz)
    returns bigint[]
    language plpgsql volatile
as $$
#variable_conflict use_column
declare
    separator constant text := chr(31);
    head bigint;
    is_known boolean;
    given bigint;
    conflict bigint;
    recorded_at timestamptz;
    done text;
begin
    done := pg_advisory_xact_lock((hashtext('zapis lane')::bigint << 32) | 'event'::regclass::oid::bigint);
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'events are appended at isolation level read committed only';
    end if;

    select e.position, exists (select from append_batch b where b.batch_id = batch) into head, is_known
    from event e order by e.position desc limit 1;
    if head is null then
        head := 0;
        is_known := exists (select from append_batch b where b.batch_id = batch);
    end if;
    if is_known then
        raise exception 'batch % was given up by its sender, or sent again before', batch;
    end if;
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
        insert into event (position, event_id, type, version, payload, metadata, tags, subject, created_at, batch_id,
                           occurred_at)
        values (given, event_id, event_type, event_version, event_payload, event_metadata, event_tags, event_subject,
                recorded_at, batch, event_time);
        insert into event_tag (tag, position, type)
        select t.tag, given, event_type from unnest(string_to_array(event_tags, separator)) t (tag);
        done := pg_notify('zapis_event_' || 'event'::regclass::oid::text, given || ',' || given || ',' || batch);
    end if;
    return array[given, conflict, (date_part('epoch', recorded_at) * 1000000::float8)::bigint];
end
$$;
