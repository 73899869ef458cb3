-- The step of a trace that stored the message (W3C Trace Context): what it does continues that trace.
ALTER TABLE payment_events ADD COLUMN trace_parent text;

-- How many messages wait, and since when, is read every half a minute.
CREATE INDEX payment_events_unapplied ON payment_events (received_at) WHERE applied_at IS NULL;
