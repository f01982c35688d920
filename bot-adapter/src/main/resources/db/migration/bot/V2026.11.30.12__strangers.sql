-- When it was last found that the chat's person has agreed to be kept; none since they wrote last.
alter table dialog add column checked_at timestamptz;

create index dialog_unchecked on dialog (bot_id, updated_at) where checked_at is null;
