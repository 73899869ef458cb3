-- Who a user is at Paddle (contract: external-paddle section 3): found or made under the proved address of the account, and
-- by nothing that a payer typed at a checkout. Its owner alone may open its portal.
CREATE TABLE paddle_customers (
    user_id     uuid        PRIMARY KEY,
    customer_id text        NOT NULL UNIQUE,
    seen_email  text,
    seen_name   text,
    seen_at     timestamptz,
    linked_at   timestamptz NOT NULL
);

COMMENT ON COLUMN paddle_customers.seen_email IS 'as Paddle has it; never changes the address of the account';
