-- Administrators look at the newest jobs of everybody and count them by day.
create index jobs_by_creation on jobs (created_at desc, id);
