-- What fingerprints are made under, wrapped by the master key as data keys are: it stays when the master key is exchanged.
alter table store add column secret bytea;

create index data_key_destroyed on data_key (subject) where destroyed_at is not null;

-- A person who was forgotten stays so.
create trigger stays_destroyed before update on data_key for each row
    when (old.destroyed_at is not null and new is distinct from old) execute function refuse_by_hand();

-- All instances hear of it, to drop what they remember of the person.
create function data_key_destroyed() returns trigger language plpgsql as $$
begin
    perform pg_notify('forgotten', '');
    return null;
end
$$;

create trigger told_when_destroyed after update on data_key for each row
    when (old.destroyed_at is null and new.destroyed_at is not null) execute function data_key_destroyed();
