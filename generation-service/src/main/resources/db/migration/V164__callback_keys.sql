-- Which secret of an account signs its callbacks: the secrets follow from our own, by the account and a number that its
-- owner can raise. No row stands for the first one.
create table callback_keys (
    owner_id    uuid        primary key,
    version     integer     not null check (version > 0),
    changed_at  timestamptz not null
);
