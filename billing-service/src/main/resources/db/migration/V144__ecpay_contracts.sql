-- Contracts of periodic card charges that we ask about once a day: a charge whose notice was lost shows only there.
CREATE TABLE ecpay_contracts (
    merchant_trade_no varchar(20) PRIMARY KEY REFERENCES payment_attempts (merchant_trade_no),
    subscription_id   uuid        NOT NULL REFERENCES subscriptions (id),
    next_query_at     timestamptz,
    ended_at          timestamptz
);

CREATE INDEX ecpay_contracts_due ON ecpay_contracts (next_query_at) WHERE ended_at IS NULL;
CREATE INDEX ecpay_charges_of_order ON ecpay_charges (order_id) WHERE order_id IS NOT NULL;
