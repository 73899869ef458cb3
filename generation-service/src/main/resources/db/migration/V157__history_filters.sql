-- A filter of the history that few results pass, or none, would read all results of the owner: with ten thousand of them
-- 10 000 pages of the table. One service, one kind and failures are found directly; what still runs is few, and what
-- succeeded is most of all.
create index jobs_history_by_service on jobs (owner_id, service_type, created_at desc, id desc)
    where removed_at is null;
create index jobs_history_by_kind on jobs (owner_id, (result ->> 'kind'), created_at desc, id desc)
    where removed_at is null and result is not null;
create index jobs_history_failed on jobs (owner_id, created_at desc, id desc)
    where removed_at is null and state in ('FAILED', 'WATCHING');
