-- What of one command is told somebody on one screen already is no news on another.
alter table outbox add column command text;
