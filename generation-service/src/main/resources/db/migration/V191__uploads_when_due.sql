-- The sweep looked at every upload that was ever used, each hour. Now each is looked at when it is due. Those that are there
-- are due in a day; the default is also for the release before, which writes no such column.
ALTER TABLE uploads ADD COLUMN due_at timestamptz NOT NULL DEFAULT now() + interval '24 hours';
CREATE INDEX uploads_due ON uploads (due_at);
DROP INDEX uploads_by_age;
