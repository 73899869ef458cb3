-- The second factor of those who asked for one.
CREATE TABLE second_factors (
    user_id       uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    secret_sealed text        NOT NULL,
    created_at    timestamptz NOT NULL,
    confirmed_at  timestamptz,
    last_step     bigint      NOT NULL DEFAULT 0
);

COMMENT ON COLUMN second_factors.confirmed_at IS 'until then it guards nothing';
COMMENT ON COLUMN second_factors.last_step IS 'the latest time step whose code was used; none up to it works again';

-- A code that was used is gone.
CREATE TABLE recovery_codes (
    user_id   uuid NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
    code_hash text NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);
