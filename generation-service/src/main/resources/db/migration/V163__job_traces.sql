-- The step of a trace that made the job (W3C Trace Context): what is done for it continues that trace.
alter table jobs add column trace_parent text;
