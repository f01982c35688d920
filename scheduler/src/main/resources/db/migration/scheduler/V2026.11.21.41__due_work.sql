-- What has to be done at its time. due_at is the product's time; claims are the database's.
create table due_work (
    key           text        primary key,
    kind          text        not null,
    reference     jsonb       not null,               -- what the kind needs to make its command: ids only
    due_at        timestamptz not null,
    version       bigint      not null,               -- position of the event that set the time
    owner         text,
    claimed_until timestamptz,
    tries         int         not null default 0,
    done_at       timestamptz,
    error         text                                -- why it was given up; kept for the operator
);

create index due_work_open on due_work (due_at) where done_at is null and error is null;
create index due_work_done on due_work (done_at) where done_at is not null;

create function due_work_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('due_work', '');
    return null;
end
$$;

create trigger due_work_changed after insert on due_work for each statement execute function due_work_changed();
