-- Handled updates go after a month; they are found while the bot works.
create index inbox_handled on inbox (handled_at) where handled_at is not null;
