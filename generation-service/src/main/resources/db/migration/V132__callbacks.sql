-- Where the owner wants to be told that the job is over.
alter table jobs add column callback_url text;
