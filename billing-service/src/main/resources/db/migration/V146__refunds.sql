-- Refunds that somebody asked for: reserved before the provider is called, so that a crash or silence leaves a trace and
-- never a second refund.
CREATE TABLE refunds (
    id           uuid          PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id     uuid          NOT NULL REFERENCES orders (id),
    amount       numeric(10,2) NOT NULL CHECK (amount > 0),
    reason       text          NOT NULL,
    status       text          NOT NULL CHECK (status IN
        ('reserved', 'accepted', 'done', 'manual', 'refused', 'unclear', 'abandoned')),
    provider_ref text,
    created_at   timestamptz   NOT NULL,
    updated_at   timestamptz   NOT NULL
);

CREATE INDEX refunds_of_order ON refunds (order_id, created_at DESC);
CREATE UNIQUE INDEX refunds_one_open ON refunds (order_id) WHERE status IN ('reserved', 'manual', 'unclear');
