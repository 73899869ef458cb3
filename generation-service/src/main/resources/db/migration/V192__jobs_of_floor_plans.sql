-- Which plan a generation is made of. A plan knew its latest one alone: when that failed or was removed, the picture before
-- it was lost, and a repeated request was taken for a new one.
create table floor_plan_jobs (
    job_id   uuid  primary key,
    plan_id  uuid  not null references floor_plans (id) on delete cascade
);

create index floor_plan_jobs_by_plan on floor_plan_jobs (plan_id);
