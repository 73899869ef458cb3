-- Users whose account is gone. Some of their data may only go later: a buyer's name when the invoice is issued, a
-- provider's message when it is applied, and one that comes months afterwards.
CREATE TABLE erased_users (
    user_id   uuid        PRIMARY KEY,
    erased_at timestamptz NOT NULL
);

-- Messages of providers that belong to no order lose their words after a while.
CREATE INDEX payment_events_of_nobody ON payment_events (applied_at) WHERE order_id IS NULL AND raw <> '';

-- What is reported about a subscription is filed under its first order.
CREATE INDEX IF NOT EXISTS orders_of_subscription ON orders (subscription_id, created_at) WHERE subscription_id IS NOT NULL;
