-- Whom a checkout was opened for at Paddle: another customer's payment does not count (contract: external-paddle 7.4).
ALTER TABLE paddle_checkouts ADD COLUMN customer_id text;

-- Whether the credits that a chargeback took were given back after it was decided for us.
ALTER TABLE paddle_adjustments ADD COLUMN regained boolean NOT NULL DEFAULT false;

-- How far Paddle's list of events was read; one row.
CREATE TABLE paddle_events_read (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    after    text    NOT NULL
);
