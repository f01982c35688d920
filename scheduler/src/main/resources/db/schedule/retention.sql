create table {retention_role} (
    person_id text not null,
    role      text not null,
    primary key (person_id, role)
);
