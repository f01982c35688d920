-- The operator accepts that the log is an older one than was seen before: positions will be given a second time. All that
-- was made from the events of the first time goes; projections are built anew at the next start. No instance may be running.
create function begin_incarnation() returns uuid
    language plpgsql volatile
    set search_path from current
as $$
declare
    built record;
    part text;
    fresh uuid := gen_random_uuid();
begin
    for built in select p.generation, p.live, p.tables from projection p loop
        foreach part in array built.tables loop
            if built.live then
                execute format('drop view if exists %I', part);
            end if;
            execute format('drop table if exists %I', part || '_g' || built.generation);
        end loop;
    end loop;
    delete from projection;
    delete from token;
    delete from parked;
    delete from skipped;
    update store set predecessors = predecessors || incarnation, incarnation = fresh;
    return fresh;
end
$$;
