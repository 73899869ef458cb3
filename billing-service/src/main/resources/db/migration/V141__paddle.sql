-- What we asked Paddle for, so that what it reports can be compared (contract: external-paddle section 7.4).
CREATE TABLE paddle_checkouts (
    transaction_id text        PRIMARY KEY,
    order_id       uuid        NOT NULL REFERENCES orders (id),
    price_id       text,
    unit_amount    bigint      NOT NULL,
    currency       char(3)     NOT NULL,
    checkout_url   text        NOT NULL,
    created_at     timestamptz NOT NULL
);

CREATE INDEX paddle_checkouts_of_order ON paddle_checkouts (order_id, created_at DESC);

-- What Paddle reports to have been paid: the whole bill with tax, in the smallest unit, and who paid it.
CREATE TABLE paddle_transactions (
    transaction_id  text        PRIMARY KEY,
    order_id        uuid        NOT NULL UNIQUE REFERENCES orders (id),
    subscription_id text,
    customer_id     text,
    item_id         text,
    grand_total     bigint      NOT NULL,
    invoice_number  text,
    completed_at    timestamptz NOT NULL
);

CREATE TABLE paddle_adjustments (
    adjustment_id text        PRIMARY KEY,
    order_id      uuid        NOT NULL REFERENCES orders (id),
    action        text        NOT NULL,
    status        text        NOT NULL,
    total         bigint      NOT NULL,
    occurred_at   timestamptz NOT NULL,
    booked        boolean     NOT NULL DEFAULT false
);

CREATE INDEX paddle_adjustments_of_order ON paddle_adjustments (order_id);
