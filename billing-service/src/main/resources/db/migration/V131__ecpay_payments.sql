-- What ECPay tells about an attempt beside its result: refunds and later questions need it.

ALTER TABLE payment_attempts
    ADD COLUMN periodic     boolean NOT NULL DEFAULT false,
    ADD COLUMN trade_no     text,
    ADD COLUMN payment_type text,
    ADD COLUMN gwsr         text;

-- Numbers that a payer takes to a bank or a shop, shown again with the order until it is paid.
CREATE TABLE payment_numbers (
    merchant_trade_no varchar(20) PRIMARY KEY REFERENCES payment_attempts (merchant_trade_no),
    order_id          uuid        NOT NULL REFERENCES orders (id),
    kind              text        NOT NULL CHECK (kind IN ('atm', 'cvs', 'barcode')),
    bank_code         text,
    number            text,
    barcodes          text[]      NOT NULL,
    expires_at        timestamptz NOT NULL,
    issued_at         timestamptz NOT NULL
);

CREATE INDEX payment_numbers_of_order ON payment_numbers (order_id, issued_at DESC);

-- Second and later charges of periodic card payments; a charge is known by its authorisation.
CREATE TABLE ecpay_charges (
    merchant_trade_no varchar(20) NOT NULL REFERENCES payment_attempts (merchant_trade_no),
    gwsr              text        NOT NULL,
    amount            integer     NOT NULL,
    succeeded         boolean     NOT NULL,
    order_id          uuid        REFERENCES orders (id),
    processed_at      timestamptz NOT NULL,
    PRIMARY KEY (merchant_trade_no, gwsr)
);
