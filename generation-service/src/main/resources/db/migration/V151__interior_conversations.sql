-- Pictures of rooms that a user changes step by step. A turn claims its conversation, notes its job, and lets go when
-- the job is over, so that two turns never start from the same picture and a turn outlives its request.
create table interior_conversations (
    id             uuid        primary key,
    owner_id       uuid        not null,
    turns          integer     not null check (turns >= 0),
    -- The picture that the next turn starts from; null until the first turn is over.
    last_key       text,
    -- The turn under way.
    job_id         uuid,
    claimed_until  timestamptz,
    used_at        timestamptz not null,
    check ((last_key is null) = (turns = 0))
);

create index interior_conversations_by_owner on interior_conversations (owner_id);
create index interior_conversations_by_use on interior_conversations (used_at);
