-- All instances hear at once that the time was moved.
create function clock_moved() returns trigger language plpgsql as $$
begin
    perform pg_notify('clock', '');
    return null;
end
$$;

create trigger clock_moved after update on clock for each statement execute function clock_moved();
