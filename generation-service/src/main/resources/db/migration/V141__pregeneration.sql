-- Purchases for the library that are under way, or of which nobody knows whether they were made. A row is claimed for a
-- while by one instance; it is gone when the material is stored or the purchase failed for certain.
create table pregeneration_purchases (
    -- What is made: the hash of a seed, the key of its input picture, or the id of a showcase.
    key          text        primary key,
    state        text        not null check (state in ('CLAIMED', 'SUBMITTING', 'SUBMITTED')),
    -- Names the claim: a worker whose claim was taken over changes nothing.
    claim        uuid        not null,
    lease_until  timestamptz not null,
    provider     text,
    task_id      text,
    model        text,
    cost_usd     numeric(12, 6),
    submitted_at timestamptz,
    check ((state = 'SUBMITTED') <= (provider is not null and task_id is not null)),
    check ((state = 'CLAIMED') or (provider is not null and submitted_at is not null))
);

-- Runs over the seeds, so that every instance knows how far one is.
create table pregeneration_runs (
    id         uuid        primary key,
    started_at timestamptz not null,
    -- An instance that works writes now and then; one that does not has died.
    beat_at    timestamptz not null,
    ended      boolean     not null default false,
    progress   jsonb       not null
);
create index pregeneration_runs_latest on pregeneration_runs (started_at desc);
