-- The intake of providers' messages: when they happened, when to try again, and why some were refused.

ALTER TABLE payment_events
    ADD COLUMN occurred_at     timestamptz,
    ADD COLUMN attempts        integer     NOT NULL DEFAULT 0,
    ADD COLUMN next_attempt_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN last_error      text;

CREATE INDEX payment_events_waiting ON payment_events (next_attempt_at) WHERE applied_at IS NULL;
CREATE INDEX payment_events_newest ON payment_events (received_at DESC, id);
CREATE INDEX payment_events_of_order ON payment_events (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE payment_rejections (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider    text        NOT NULL,
    step        text        NOT NULL,
    field       text        NOT NULL,
    reason      text        NOT NULL,
    source      text,
    received_at timestamptz NOT NULL
);

-- Money that went back. An order stays paid while only a part of it was returned.
ALTER TABLE orders
    ADD COLUMN refunded_amount numeric(10,2) NOT NULL DEFAULT 0 CHECK (refunded_amount BETWEEN 0 AND amount),
    ADD COLUMN refund_pending  boolean       NOT NULL DEFAULT false;

-- When to ask the provider again about an order that nobody has told us about.
ALTER TABLE orders
    ADD COLUMN next_query_at timestamptz,
    ADD COLUMN queries       integer NOT NULL DEFAULT 0;
