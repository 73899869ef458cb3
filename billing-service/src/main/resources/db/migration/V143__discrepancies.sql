-- What does not add up about payments, until a person has looked at it; found in the transaction that noticed it.
CREATE TABLE payment_discrepancies (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    kind        text        NOT NULL,
    subject     text        NOT NULL,
    order_id    uuid        REFERENCES orders (id),
    detail      text        NOT NULL,
    found_at    timestamptz NOT NULL,
    resolved_at timestamptz,
    resolved_by uuid,
    resolution  text,
    UNIQUE (kind, subject)
);

CREATE INDEX payment_discrepancies_open ON payment_discrepancies (found_at DESC, id) WHERE resolved_at IS NULL;
CREATE INDEX payment_discrepancies_newest ON payment_discrepancies (found_at DESC, id);

-- Replaced by the table above: a second difference of the same order must not overwrite the first.
ALTER TABLE orders DROP COLUMN review_note;

-- Why the payer's last try failed, in the provider's code, until the order is paid.
ALTER TABLE orders ADD COLUMN payment_error text;

CREATE INDEX orders_to_ask_about ON orders (next_query_at) WHERE status IN ('pending', 'expired');

-- Which key or secret proved a message, and the headers that came with it.
ALTER TABLE payment_events
    ADD COLUMN proof   text,
    ADD COLUMN headers text;

-- Pages of messages go backwards through both columns.
DROP INDEX payment_events_newest;
CREATE INDEX payment_events_pages ON payment_events (received_at, id);
