package dev.zapis.app.monitoring;

/** The statements that give the figures; each counts ten thousand rows at most, along an index. $1 is the product's time. */
final class DatabaseMetricsSql {

    static final String HOUSE = """
            with head as (select coalesce(max(position), 0) as position from event),
                 live as (select p.name, p.generation, t.position
                          from projection p join token t on t.processor = p.name and t.generation = p.generation
                          where p.live),
                 come as (select received_at from inbox
                          where handled_at is null and error is null limit 10000),
                 -- Whom the bot has never met it can't write to.
                 waiting as (select lane, send_after from outbox o where closed_at is null
                             and exists (select 1 from dialog d where d.chat_id = o.chat_id)
                             order by lane, id limit 10000),
                 sent as (select outcome from outbox where closed_at > now() - interval '10 minutes' limit 10000)
            select 'events', '', position::float8 from head
            union all
            select 'events_newest', '',
                   greatest(coalesce(extract(epoch from clock_timestamp() - (select created_at from event
                           where event.position = head.position)), 0), 0)::float8 from head
            union all
            select 'projection_lag', live.name, (head.position - live.position)::float8 from live, head
            union all
            select 'projection_parked', live.name, (select count(*) from parked
                    where processor = live.name and parked.generation = live.generation)::float8 from live
            union all
            select 'inbox_open', '', count(*)::float8 from come
            union all
            select 'inbox_oldest', '', greatest(coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0), 0)::float8
            from come
            union all
            select 'outbox_open', lanes.name, count(waiting.lane)::float8
            from (values (1, 'notices'), (2, 'reminders'), (3, 'broadcasts')) lanes (lane, name)
                 left join waiting using (lane) group by lanes.name
            union all
            select 'outbox_oldest', lanes.name,
                   greatest(coalesce(extract(epoch from $1::timestamptz - min(send_after)), 0), 0)::float8
            from (values (1, 'notices'), (2, 'reminders'), (3, 'broadcasts')) lanes (lane, name)
                 left join waiting using (lane) group by lanes.name
            union all
            select 'outbox_closed', outcomes.name, count(sent.outcome)::float8
            from (values ('sent'), ('unreachable'), ('expired'), ('void'), ('failed')) outcomes (name)
                 left join sent on sent.outcome = outcomes.name group by outcomes.name
            union all
            select 'database_size', '', pg_database_size(current_database())::float8
            """;

    static final String DUE = """
            with open as (select due_at from due_work where done_at is null and error is null order by due_at limit 10000)
            select 'due_open', '', count(*)::float8 from open
            union all
            select 'due_late', '', greatest(coalesce(extract(epoch from $1::timestamptz - min(due_at)), 0), 0)::float8 from open
            """;

    private DatabaseMetricsSql() {}
}
