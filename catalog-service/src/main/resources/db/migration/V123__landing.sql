-- The landing page (contract: catalog, section 4; data-catalog-generation, section 11).

-- Features, examples, sample testimonials, questions, wordings of plans: each entry is the object that goes out.
CREATE TABLE landing_entries (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seed_key   text UNIQUE,
    section    varchar(30) NOT NULL
               CHECK (section IN ('feature', 'example', 'testimonial', 'question', 'plan')),
    entry_id   varchar(50) NOT NULL,
    content    jsonb       NOT NULL CHECK (jsonb_typeof(content) = 'object'),
    sort_order int         NOT NULL DEFAULT 0,
    is_active  boolean     NOT NULL DEFAULT true,
    UNIQUE (section, entry_id)
);

-- What visitors wrote in the contact form.
CREATE TABLE contact_messages (
    id          uuid PRIMARY KEY,
    -- The account that wrote it, when it was signed in.
    user_id     uuid,
    name        varchar(100)  NOT NULL,
    email       varchar(254)  NOT NULL,
    company     varchar(200),
    message     varchar(5000) NOT NULL,
    language    varchar(10)   NOT NULL,
    -- Keyed hash of the network it came from; only counts messages per hour.
    sender_hash text          NOT NULL,
    created_at  timestamptz   NOT NULL DEFAULT now()
);

CREATE INDEX contact_messages_sender_idx ON contact_messages (sender_hash, created_at);
CREATE INDEX contact_messages_user_idx ON contact_messages (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX contact_messages_created_idx ON contact_messages (created_at);
