-- Whether a result belongs to somebody else too, before the media of an erased user are removed.
create index jobs_by_original on jobs ((result ->> 'original_key')) where result is not null;
