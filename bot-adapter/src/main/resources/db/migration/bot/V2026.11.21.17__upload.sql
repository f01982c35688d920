-- What an account has sent and not confirmed yet, for example a staff list: the last one, for an hour.
create table upload (
    account    bigint      primary key,
    upload_id  text        not null,
    lines      text[]      not null,
    expires_at timestamptz not null
);
