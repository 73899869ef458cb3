-- Which turn of which conversation a job is, so that a repeated request is answered as it was the first time.
create table interior_turns (
    job_id           uuid     primary key,
    conversation_id  uuid     not null references interior_conversations (id) on delete cascade,
    number           integer  not null check (number > 0)
);

create index interior_turns_by_conversation on interior_turns (conversation_id);
