-- Accounts that were erased a moment ago: while the last of their tokens lives, a request under way may still leave
-- something in another service. The row goes when the services were told for the second time.
CREATE TABLE erased_accounts (
    user_id   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
