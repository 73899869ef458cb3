-- Two purchases that wait for one task would both deliver it.
drop index attempts_by_provider_task;
create unique index attempts_by_provider_task on attempts (provider, provider_task_id)
    where provider_task_id is not null;

-- How long the queue is, before it gets longer.
create index jobs_queued on jobs (created_at) where state = 'QUEUED';
