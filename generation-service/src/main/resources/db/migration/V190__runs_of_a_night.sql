-- A night has one run, whichever instance starts it.
alter table pregeneration_runs add column night date unique;
