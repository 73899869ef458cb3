-- The step of a trace that published the event (W3C Trace Context): its delivery continues that trace.
ALTER TABLE outbox_events ADD COLUMN trace_parent text;
