alter table attempts
    -- Proves that a notice about this purchase comes from its vendor.
    add column secret          text,
    -- What was bought first, such as the speech of an avatar, so that a repetition does not buy it again.
    add column prepared        text,
    -- The vendor's name of the task by its own notice; it counts only where no answer named the task.
    add column noticed_task_id text,
    -- List price at the time of asking, US dollars: what the budget counts until the vendor reports its own figure.
    add column reserved_usd    numeric(12, 6);

-- How many purchases are open at a provider, before another one is made.
create index attempts_open on attempts (provider, created_at) where state in ('SUBMITTING', 'SUBMITTED');
-- What a provider has cost since a moment.
create index attempts_by_cost on attempts (provider, created_at) include (cost_usd, reserved_usd);

alter table jobs
    -- The owner wants it no longer. The next step ends it; a purchase that was made is watched like a late one.
    add column cancelled_at timestamptz;
