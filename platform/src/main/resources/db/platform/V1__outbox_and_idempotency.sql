-- Events waiting for delivery: written in the transaction of the fact they report, deleted once delivered.
CREATE TABLE outbox_events (
    id          uuid        PRIMARY KEY,
    sequence    bigint      GENERATED ALWAYS AS IDENTITY,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    payload     jsonb       NOT NULL,
    occurred_at timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    last_error  text
);

CREATE INDEX outbox_events_due ON outbox_events (due_at, sequence);

-- Answers of requests that carried an Idempotency-Key, kept for a day.
CREATE TABLE idempotent_requests (
    user_id    uuid        NOT NULL,
    operation  text        NOT NULL,
    key        text        NOT NULL,
    body_hash  text        NOT NULL,
    answer     jsonb,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, operation, key)
);

CREATE INDEX idempotent_requests_expiry ON idempotent_requests (expires_at);
