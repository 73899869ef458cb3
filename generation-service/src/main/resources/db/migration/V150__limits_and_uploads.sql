-- Plans with a priority queue are claimed first; within one rank the longest due job is.
alter table jobs add column priority boolean not null default false;
drop index jobs_due;
create index jobs_due on jobs (priority desc, due_at) where due_at is not null;

-- How many jobs of a user run is asked before each new one.
create index jobs_running_by_owner on jobs (owner_id)
    where state in ('RESERVING', 'QUEUED', 'SUBMITTING', 'POLLING', 'UNCERTAIN');

-- What users uploaded through POST /demo/upload. Only the owner may name it as an input.
create table uploads (
    key         text        primary key,
    owner_id    uuid        not null,
    created_at  timestamptz not null
);

create index uploads_by_age on uploads (created_at);
create index uploads_by_owner on uploads (owner_id);
