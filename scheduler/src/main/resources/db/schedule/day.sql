create table {office_day} (
    office_id text primary key,
    day       date not null
);
