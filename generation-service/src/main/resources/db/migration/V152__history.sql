-- A result that its owner removed: its media are deleted, the row stays for the books.
alter table jobs add column removed_at timestamptz;

create index jobs_history on jobs (owner_id, created_at desc, id desc) where removed_at is null;

-- The same request of the same user, made before.
create index jobs_succeeded_by_fingerprint on jobs (owner_id, fingerprint, created_at desc)
    where state = 'SUCCEEDED' and removed_at is null;
