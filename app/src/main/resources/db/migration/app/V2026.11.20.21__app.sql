-- One time for all instances: what the playground has moved the clock by.
create table clock (
    only_row boolean primary key default true check (only_row),
    ahead    interval not null default interval '0'
);

insert into clock default values;
