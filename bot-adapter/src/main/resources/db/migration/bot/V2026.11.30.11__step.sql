-- The drawing that what is typed next answers: the same typed twice at one step is one wish.
alter table dialog
    add column step_message bigint,
    add column step_render  bigint;
