-- Promotions (contract: data-identity-billing section 1, billing section 7). Amounts are in USD, the currency of the list.

CREATE TABLE promotions (
    id                         uuid          PRIMARY KEY,
    code                       text          NOT NULL UNIQUE CHECK (code = upper(code) AND length(code) BETWEEN 2 AND 50),
    name                       text          NOT NULL,
    name_zh                    text,
    name_en                    text,
    description                text,
    description_zh             text,
    description_en             text,
    discount_type              text          NOT NULL CHECK (discount_type IN ('percentage', 'fixed_amount')),
    discount_value             numeric(10,2) NOT NULL CHECK (discount_value > 0),
    min_purchase_amount        numeric(10,2) NOT NULL DEFAULT 0 CHECK (min_purchase_amount >= 0),
    max_discount_amount        numeric(10,2) CHECK (max_discount_amount >= 0),
    start_date                 timestamptz   NOT NULL,
    end_date                   timestamptz   NOT NULL,
    max_uses_total             integer       CHECK (max_uses_total >= 0),
    max_uses_per_user          integer       NOT NULL DEFAULT 1 CHECK (max_uses_per_user >= 0),
    current_uses               integer       NOT NULL DEFAULT 0 CHECK (current_uses >= 0),
    applicable_plans           text[]        NOT NULL DEFAULT '{}',
    applicable_credit_packages text[]        NOT NULL DEFAULT '{}',
    banner_image_url           text,
    badge_text                 text,
    badge_color                text          NOT NULL DEFAULT '#ff4444',
    priority                   integer       NOT NULL DEFAULT 0,
    is_active                  boolean       NOT NULL DEFAULT true,
    is_featured                boolean       NOT NULL DEFAULT false,
    created_at                 timestamptz   NOT NULL,
    updated_at                 timestamptz,
    CHECK (end_date > start_date),
    CHECK (discount_type <> 'percentage' OR discount_value <= 100)
);

CREATE INDEX promotions_running ON promotions (priority DESC, created_at DESC) WHERE is_active;
CREATE INDEX promotions_newest ON promotions (created_at DESC, id);

-- A redemption. Without used_at it is a place that is kept for an unpaid order until held_until.
CREATE TABLE promotion_usages (
    id              uuid          PRIMARY KEY,
    promotion_id    uuid          NOT NULL REFERENCES promotions (id),
    user_id         uuid          NOT NULL,
    order_id        uuid          REFERENCES orders (id),
    discount_amount numeric(10,2) NOT NULL CHECK (discount_amount >= 0),
    held_until      timestamptz,
    used_at         timestamptz,
    UNIQUE (promotion_id, order_id),
    CHECK (used_at IS NOT NULL OR (held_until IS NOT NULL AND order_id IS NOT NULL))
);

CREATE INDEX promotion_usages_of_user ON promotion_usages (user_id, promotion_id);
CREATE INDEX promotion_usages_held ON promotion_usages (promotion_id) WHERE used_at IS NULL;

ALTER TABLE orders
    ADD COLUMN promotion_id    uuid REFERENCES promotions (id),
    ADD COLUMN discount_amount numeric(10,2) NOT NULL DEFAULT 0 CHECK (discount_amount >= 0);

-- Codes that somebody tried and that do not exist, by client and window of time.
CREATE TABLE promotion_guesses (
    client      text        PRIMARY KEY,
    misses      integer     NOT NULL,
    window_ends timestamptz NOT NULL
);

CREATE INDEX promotion_guesses_ended ON promotion_guesses (window_ends);

-- Free trials (contract: billing section 8): per UTC day for the site, for life per identity.
CREATE TABLE quota_days (
    day  date    PRIMARY KEY,
    used integer NOT NULL CHECK (used >= 0)
);

CREATE TABLE quota_identities (
    identity text        PRIMARY KEY,
    used     integer     NOT NULL CHECK (used >= 0),
    last_use timestamptz NOT NULL
);

CREATE TABLE quota_counters (
    name      text    PRIMARY KEY,
    remaining integer NOT NULL CHECK (remaining >= 0)
);

INSERT INTO quota_counters (name, remaining) VALUES ('promo', 88);

-- Takes one trial of both counters or none, and answers what the identity has left; NULL when either is used up. The
-- identity is locked before the day, which everybody shares, so the day is locked for a moment only.
CREATE FUNCTION quota_use(p_identity text, p_limit integer, p_day date, p_day_limit integer, p_now timestamptz)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_used integer;
BEGIN
    INSERT INTO quota_identities AS q (identity, used, last_use)
    SELECT p_identity, 1, p_now WHERE p_limit > 0
    ON CONFLICT (identity) DO UPDATE SET used = q.used + 1, last_use = p_now WHERE q.used < p_limit
    RETURNING used INTO v_used;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    INSERT INTO quota_days AS d (day, used)
    SELECT p_day, 1 WHERE p_day_limit > 0
    ON CONFLICT (day) DO UPDATE SET used = d.used + 1 WHERE d.used < p_day_limit;
    IF NOT FOUND THEN
        UPDATE quota_identities SET used = used - 1 WHERE identity = p_identity;
        RETURN NULL;
    END IF;
    RETURN p_limit - v_used;
END $$;
