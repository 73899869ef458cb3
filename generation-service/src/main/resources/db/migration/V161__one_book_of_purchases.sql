-- What is bought for the library stands in the same book as what is bought for jobs, so that limits hold over both.
alter table attempts
    alter column job_id drop not null,
    -- What is made for the library, as pregeneration_purchases names it.
    add column library_key text,
    add constraint attempts_for_somebody check (job_id is not null or library_key is not null);

create index attempts_by_library_key on attempts (library_key, created_at) where library_key is not null;

-- What is under way for the library.
insert into attempts (id, library_key, number, provider, backup, model, fingerprint, state, provider_task_id,
                      reserved_usd, created_at, submitted_at)
select gen_random_uuid(), key, 1, provider, false, model, key,
       case state when 'SUBMITTED' then 'SUBMITTED' else 'UNKNOWN' end, task_id, cost_usd, submitted_at, submitted_at
  from pregeneration_purchases
 where state <> 'CLAIMED'
on conflict do nothing;
