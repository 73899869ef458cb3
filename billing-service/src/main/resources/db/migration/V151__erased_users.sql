-- Users whose account is gone. Some of their data may only go later: a buyer's name when the invoice is issued, a
-- provider's message when it is applied.
CREATE TABLE erased_users (
    user_id   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
