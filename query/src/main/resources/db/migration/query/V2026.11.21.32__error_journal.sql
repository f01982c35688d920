-- What went wrong, for the admins: no projection, and not built anew. Nothing that somebody typed and no name: of a failure only
-- what class it was of and where in the code it came up. It goes after 30 days.
create table error_journal (
    id    bigint      generated always as identity primary key,
    code  text        not null,               -- what the person was told
    kind  text        not null,               -- tap, text, update, due, notice, …
    cause text        not null,               -- class of the failure
    place text        not null default '',    -- the first line of ours that it came through
    at    timestamptz not null                -- the product's time
);

create index on error_journal (at);
