-- What buyers want on their invoices, and the Taiwan e-invoices that follow from paid orders.

CREATE TABLE invoice_details (
    order_id       uuid        PRIMARY KEY REFERENCES orders (id),
    carrier_type   text        CHECK (carrier_type IN ('mobile', 'certificate', 'member')),
    carrier_number text,
    love_code      text,
    company_number text,
    buyer_name     text,
    buyer_address  text,
    buyer_email    text,
    updated_at     timestamptz NOT NULL
);

CREATE INDEX invoices_of_user ON invoices (user_id, issued_at DESC, id);

-- relate_number is our natural key at the provider: an invoice is never issued under a second one.
CREATE TABLE e_invoices (
    order_id        uuid        PRIMARY KEY REFERENCES orders (id),
    relate_number   text        NOT NULL UNIQUE,
    status          text        NOT NULL CHECK (status IN
        ('waiting', 'issued', 'void_waiting', 'voided', 'allowance_waiting', 'failed')),
    amount          integer     NOT NULL CHECK (amount > 0),
    allowed         integer     NOT NULL DEFAULT 0 CHECK (allowed BETWEEN 0 AND amount),
    to_allow        integer     NOT NULL DEFAULT 0 CHECK (to_allow >= 0),
    invoice_no      text        UNIQUE,
    invoice_date    text,
    random_number   text,
    allowance_no    text,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error      text,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL
);

CREATE INDEX e_invoices_due ON e_invoices (next_attempt_at)
    WHERE status IN ('waiting', 'void_waiting', 'allowance_waiting');
