-- One row per paid generation. It is the contract's generations row too (see the view below): owner, prompt, inputs,
-- result, service, credits.
create table jobs (
    id                uuid        primary key,
    owner_id          uuid        not null,
    service_type      text        not null,
    operation         text        not null,
    request           jsonb       not null,
    idempotency_key   text,
    -- Of the client's request, to tell a repeated request from another one under the same idempotency key.
    fingerprint       text        not null,

    state             text        not null check (state in
        ('RESERVING', 'QUEUED', 'SUBMITTING', 'POLLING', 'UNCERTAIN', 'WATCHING', 'SUCCEEDED', 'FAILED')),
    -- Number of the latest attempt, 0 before the first.
    attempt           integer     not null default 0,
    provider_task_id  text,
    -- End of the wait of UNCERTAIN and of WATCHING.
    wait_until        timestamptz,
    failure           text,

    price             integer     not null default 0 check (price >= 0),
    hold              text        not null default 'NONE' check (hold in ('NONE', 'HELD', 'SETTLED', 'RELEASED')),

    -- Null when nothing is left to do.
    due_at            timestamptz,
    deadline          timestamptz not null,
    lease_owner       text,
    lease_until       timestamptz,
    -- Raised by every claim. A write names the fence of its claim, so a worker that lost its lease changes nothing.
    fence             bigint      not null default 0,
    -- Steps that broke in a row; spaces out repetitions.
    faults            integer     not null default 0,

    -- What was decided and why, oldest first.
    decision          jsonb       not null default '[]',

    result            jsonb,
    created_at        timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,

    check ((state = 'SUCCEEDED') <= (result is not null and hold = 'SETTLED')),
    check ((state in ('WATCHING', 'FAILED')) <= (failure is not null and hold in ('NONE', 'RELEASED'))),
    check ((state in ('QUEUED', 'SUBMITTING', 'POLLING', 'UNCERTAIN')) <= (hold = 'HELD' and due_at is not null)),
    check ((state = 'POLLING') <= (provider_task_id is not null))
);

create unique index jobs_by_idempotency_key on jobs (owner_id, idempotency_key) where idempotency_key is not null;
create index jobs_due on jobs (due_at) where due_at is not null;
create index jobs_by_owner on jobs (owner_id, created_at desc, id);

-- One row per purchase at a provider, committed before the request leaves.
create table attempts (
    id                uuid        primary key,
    job_id            uuid        not null references jobs (id),
    number            integer     not null check (number > 0),
    provider          text        not null,
    -- Whether another provider stood before it in the routing table.
    backup            boolean     not null,
    model             text,
    -- SHA-256 of what was sent, without the signature of input URLs.
    fingerprint       text        not null,
    state             text        not null check (state in ('SUBMITTING', 'SUBMITTED', 'SUCCEEDED', 'FAILED', 'UNKNOWN')),
    provider_task_id  text,
    error_class       text,
    error             text,
    -- Whether the same provider is asked once more; only where nothing was bought.
    retry             boolean     not null default false,
    cost_usd          numeric(12, 6),
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    finished_at       timestamptz,
    unique (job_id, number),
    check ((state = 'SUBMITTED') <= (provider_task_id is not null))
);

create index attempts_by_provider_task on attempts (provider, provider_task_id) where provider_task_id is not null;

-- The contract's generations table (data-identity-billing, section 1) as a reading of the jobs.
create view generations as
select id,
       owner_id                                   as user_id,
       coalesce(request ->> 'prompt', '')         as prompt_original,
       cast(null as text)                         as prompt_enhanced,
       '/static/' || (request #>> '{inputs,0}')   as input_image_url,
       case when result ->> 'kind' = 'image' then '/static/' || (result ->> 'original_key') end as image_url,
       case when result ->> 'kind' = 'video' then '/static/' || (result ->> 'original_key') end as video_url,
       '/static/' || (result ->> 'thumbnail_key') as thumbnail_url,
       service_type,
       case when hold = 'SETTLED' then price else 0 end as credits_used,
       false                                      as cache_hit,
       case
           when state in ('RESERVING', 'QUEUED') then 'pending'
           when state in ('SUBMITTING', 'POLLING', 'UNCERTAIN') then 'processing'
           when state = 'SUCCEEDED' then 'completed'
           else 'failed'
       end                                        as status,
       failure                                    as error_message,
       started_at,
       finished_at                                as completed_at,
       created_at
from jobs;
