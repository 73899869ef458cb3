-- Accounts, sessions, verification codes, signing keys and attempt limits.
-- Columns of "users" and "email_verifications": contract, data-identity-billing section 1. Credits and plans are billing's.

CREATE TABLE users (
    id                      uuid PRIMARY KEY,
    email                   text        NOT NULL CHECK (email = lower(email)),
    username                text,
    full_name               text,
    hashed_password         text        NOT NULL,
    is_active               boolean     NOT NULL DEFAULT false,
    is_superuser            boolean     NOT NULL DEFAULT false,
    email_verified          boolean     NOT NULL DEFAULT false,
    password_reset_token    text,
    password_reset_sent_at  timestamptz,
    ban_reason              text,
    banned_at               timestamptz,
    created_at              timestamptz NOT NULL,
    updated_at              timestamptz,
    last_login_at           timestamptz,
    CHECK (NOT is_active OR email_verified)
);

CREATE UNIQUE INDEX users_email_key ON users (lower(email));
CREATE UNIQUE INDEX users_password_reset_token_key ON users (password_reset_token)
    WHERE password_reset_token IS NOT NULL;
CREATE INDEX users_created_at_idx ON users (created_at DESC, id);

CREATE TABLE email_verifications (
    id          uuid PRIMARY KEY,
    user_id     uuid         NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    email       varchar(255) NOT NULL,
    code_hash   varchar(255) NOT NULL,
    attempts    int          NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 3),
    status      varchar(20)  NOT NULL DEFAULT 'pending'
                CHECK (status IN ('pending', 'verified', 'expired', 'failed')),
    expires_at  timestamptz  NOT NULL,
    verified_at timestamptz,
    created_at  timestamptz  NOT NULL
);

-- The database itself keeps two live codes for one address apart.
CREATE UNIQUE INDEX email_verifications_pending_key ON email_verifications (email) WHERE status = 'pending';
CREATE INDEX email_verifications_user_idx ON email_verifications (user_id, created_at DESC);

CREATE TABLE sessions (
    id             uuid PRIMARY KEY,
    user_id        uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    generation     int         NOT NULL DEFAULT 0,
    network        text        NOT NULL,
    user_agent     text,
    created_at     timestamptz NOT NULL,
    last_used_at   timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    revoked_at     timestamptz,
    revoked_reason text
);

CREATE INDEX sessions_user_idx ON sessions (user_id, created_at DESC);
CREATE INDEX sessions_revoked_idx ON sessions (revoked_at) WHERE revoked_at IS NOT NULL;
CREATE INDEX sessions_expires_idx ON sessions (expires_at);

CREATE TABLE refresh_tokens (
    token_hash    text PRIMARY KEY,
    session_id    uuid        NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    generation    int         NOT NULL,
    issued_at     timestamptz NOT NULL,
    superseded_at timestamptz
);

CREATE INDEX refresh_tokens_session_idx ON refresh_tokens (session_id, generation);

CREATE TABLE signing_keys (
    kid            text PRIMARY KEY,
    algorithm      text        NOT NULL CHECK (algorithm = 'ES256'),
    state          text        NOT NULL CHECK (state IN ('next', 'active', 'retired')),
    public_jwk     text        NOT NULL,
    private_sealed text        NOT NULL,
    created_at     timestamptz NOT NULL,
    activated_at   timestamptz,
    retired_at     timestamptz
);

CREATE UNIQUE INDEX signing_keys_one_active ON signing_keys (state) WHERE state = 'active';
CREATE UNIQUE INDEX signing_keys_one_next ON signing_keys (state) WHERE state = 'next';

CREATE TABLE attempt_windows (
    bucket      text PRIMARY KEY,
    hits        int         NOT NULL CHECK (hits > 0),
    window_ends timestamptz NOT NULL
);

CREATE INDEX attempt_windows_ends_idx ON attempt_windows (window_ends);
