-- A fact that several services must hear of is one row per receiver, each with its own retries. NULL: a local handler.
ALTER TABLE outbox_events ADD COLUMN target text;
