-- The link of a verification mail (contract: data-identity-billing section 1; we store its hash), the language that a
-- user reads, and the mails that wait or were sent.
ALTER TABLE users
    ADD COLUMN email_verification_token   text,
    ADD COLUMN email_verification_sent_at timestamptz,
    ADD COLUMN language                   text NOT NULL DEFAULT 'en'
        CHECK (language IN ('en', 'zh-TW', 'ja', 'ko', 'es'));

CREATE UNIQUE INDEX users_email_verification_token_key ON users (email_verification_token)
    WHERE email_verification_token IS NOT NULL;

-- What a mail says and to whom is sealed, and gone as soon as nothing is left to do.
CREATE TABLE mails (
    id          uuid        PRIMARY KEY,
    user_id     uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    letter      text        NOT NULL,
    language    text        NOT NULL,
    sealed      text,
    state       text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'expired', 'failed')),
    attempts    int         NOT NULL DEFAULT 0,
    last_error  text,
    not_after   timestamptz NOT NULL,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    CHECK ((state = 'waiting') = (sealed IS NOT NULL)),
    CHECK ((state = 'waiting') = (finished_at IS NULL))
);

CREATE INDEX mails_user_idx ON mails (user_id, created_at DESC);
CREATE INDEX mails_finished_idx ON mails (finished_at) WHERE finished_at IS NOT NULL;
