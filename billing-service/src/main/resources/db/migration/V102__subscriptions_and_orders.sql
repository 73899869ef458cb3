-- Subscriptions, orders and payments (contract: data-identity-billing section 1, billing section 10).

CREATE TABLE subscriptions (
    id                       uuid        PRIMARY KEY,
    user_id                  uuid        NOT NULL,
    plan_id                  uuid        NOT NULL REFERENCES plans (id),
    status                   text        NOT NULL CHECK (status IN
        ('pending', 'active', 'past_due', 'cancelled', 'expired', 'failed')),
    billing_cycle            text        NOT NULL CHECK (billing_cycle IN ('monthly', 'yearly')),
    payment_method           text        NOT NULL,
    is_mock                  boolean     NOT NULL DEFAULT false,
    auto_renew               boolean     NOT NULL,
    start_date               timestamptz,
    end_date                 timestamptz,
    last_credit_grant_at     timestamptz,
    provider_subscription_id text        UNIQUE,
    provider_customer_id     text,
    created_at               timestamptz NOT NULL,
    updated_at               timestamptz
);

CREATE UNIQUE INDEX subscriptions_one_running ON subscriptions (user_id) WHERE status IN ('active', 'past_due');
CREATE INDEX subscriptions_of_user ON subscriptions (user_id, created_at DESC);
CREATE INDEX subscriptions_due ON subscriptions (last_credit_grant_at) WHERE status IN ('active', 'past_due', 'cancelled');

CREATE TABLE orders (
    id                      uuid          PRIMARY KEY,
    order_number            text          NOT NULL UNIQUE,
    user_id                 uuid          NOT NULL,
    subscription_id         uuid          REFERENCES subscriptions (id),
    package_id              uuid          REFERENCES credit_packages (id),
    credits                 integer       NOT NULL DEFAULT 0,
    item                    text          NOT NULL,
    amount                  numeric(10,2) NOT NULL CHECK (amount > 0),
    currency                char(3)       NOT NULL,
    amount_usd              numeric(10,2) NOT NULL,
    status                  text          NOT NULL CHECK (status IN
        ('pending', 'paid', 'failed', 'expired', 'refunded')),
    payment_method          text          NOT NULL CHECK (payment_method IN ('ecpay', 'paddle')),
    is_mock                 boolean       NOT NULL DEFAULT false,
    provider_transaction_id text,
    review_note             text,
    created_at              timestamptz   NOT NULL,
    paid_at                 timestamptz,
    refunded_at             timestamptz,
    updated_at              timestamptz,
    CHECK ((subscription_id IS NULL) <> (package_id IS NULL))
);

CREATE UNIQUE INDEX orders_provider_transaction ON orders (payment_method, provider_transaction_id)
    WHERE provider_transaction_id IS NOT NULL;
CREATE INDEX orders_of_user ON orders (user_id, created_at DESC);
CREATE INDEX orders_by_status ON orders (status, paid_at);
CREATE INDEX orders_waiting ON orders (created_at) WHERE status = 'pending';

CREATE TABLE invoices (
    id             uuid          PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id       uuid          NOT NULL UNIQUE REFERENCES orders (id),
    user_id        uuid          NOT NULL,
    invoice_number text          NOT NULL UNIQUE,
    amount         numeric(10,2) NOT NULL,
    currency       char(3)       NOT NULL,
    pdf_url        text,
    issued_at      timestamptz   NOT NULL
);

-- One row per time that a payer was sent to a provider; the callback finds the order through it.
CREATE TABLE payment_attempts (
    merchant_trade_no varchar(20) PRIMARY KEY,
    order_id          uuid        NOT NULL REFERENCES orders (id),
    provider          text        NOT NULL,
    amount            integer     NOT NULL,
    payment_choice    text        NOT NULL,
    created_at        timestamptz NOT NULL
);

CREATE INDEX payment_attempts_of_order ON payment_attempts (order_id);

-- Verified messages of providers, as received. outcome stays NULL until the message has been applied.
CREATE TABLE payment_events (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    provider    text        NOT NULL,
    event_id    text        NOT NULL,
    type        text        NOT NULL,
    raw         text        NOT NULL,
    source      text,
    order_id    uuid        REFERENCES orders (id),
    outcome     text,
    received_at timestamptz NOT NULL,
    applied_at  timestamptz,
    UNIQUE (provider, event_id)
);

-- Grows with every computed entitlement; a later one replaces an earlier one in Redis.
CREATE SEQUENCE entitlement_version;
