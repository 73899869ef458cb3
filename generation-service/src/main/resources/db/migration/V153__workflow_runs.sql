-- Work that administrators start and that outlives requests: workflows, demos of the gallery. Its generations are ordinary
-- jobs of the administrator.
create table workflow_runs (
    id           uuid        primary key,
    owner_id     uuid        not null,
    -- What it was started as: topic, category, demo_videos, demo_images.
    kind         text        not null,
    category     text,
    created_at   timestamptz not null,
    finished_at  timestamptz
);

create table workflow_items (
    run_id       uuid        not null references workflow_runs (id),
    number       integer     not null,
    kind         text        not null check (kind in ('TOPIC', 'DEMO_VIDEO', 'DEMO_IMAGE')),
    category     text        not null,
    -- A topic's id, or the words of a demo.
    subject      text        not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE')),
    -- The jobs of its stages, in order.
    jobs         uuid[]      not null default '{}',
    -- Names of the steps that are completed, in order.
    steps        text[]      not null default '{}',
    error        text,
    -- A later stage failed and what an earlier one made stands.
    partial      boolean     not null default false,
    -- When somebody has to look again; a worker that looks moves it ahead first.
    due_at       timestamptz,
    started_at   timestamptz,
    finished_at  timestamptz,
    primary key (run_id, number),
    check ((state = 'RUNNING') = (due_at is not null))
);

create index workflow_items_due on workflow_items (due_at) where due_at is not null;

create index workflow_runs_by_owner on workflow_runs (owner_id);
