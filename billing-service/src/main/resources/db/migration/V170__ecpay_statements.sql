-- ECPay's daily statement (contract: external-ecpay §5.7): which days were compared, the lines of a statement while it is
-- being compared, and the attempts that a statement calls paid and that ECPay is to be asked about.

CREATE TABLE ecpay_statements (
    day             date        PRIMARY KEY,
    attempts        integer     NOT NULL DEFAULT 0,
    started_at      timestamptz,
    next_attempt_at timestamptz,
    compared_at     timestamptz,
    payments        integer
);

COMMENT ON COLUMN ecpay_statements.attempts IS 'tries to read it; the newest one may end it';
COMMENT ON COLUMN ecpay_statements.next_attempt_at IS 'empty once it was compared or given up';

CREATE TABLE ecpay_statement_lines (
    day               date        NOT NULL REFERENCES ecpay_statements (day),
    attempt           integer     NOT NULL,
    line              integer     NOT NULL,
    merchant_trade_no varchar(20) NOT NULL,
    trade_no          text        NOT NULL,
    gwsr              text        NOT NULL,
    amount            integer     NOT NULL,
    refunded          integer     NOT NULL,
    PRIMARY KEY (day, attempt, line)
);

CREATE INDEX ecpay_statement_lines_of_attempt ON ecpay_statement_lines (day, attempt, merchant_trade_no);

CREATE TABLE ecpay_statement_questions (
    merchant_trade_no varchar(20) PRIMARY KEY REFERENCES payment_attempts (merchant_trade_no),
    day               date        NOT NULL,
    attempts          integer     NOT NULL DEFAULT 0,
    next_query_at     timestamptz NOT NULL
);

CREATE INDEX ecpay_statement_questions_due ON ecpay_statement_questions (next_query_at);

-- The day of a payment as ECPay counts it; what was booked after midnight may have been paid before.
ALTER TABLE payment_attempts ADD COLUMN provider_paid_at timestamptz;

UPDATE payment_attempts a SET provider_paid_at = e.occurred_at
  FROM payment_events e
 WHERE e.provider = 'ecpay' AND e.type = 'result' AND e.outcome IN ('paid', 'paid_twice')
   AND split_part(e.event_id, ':', 1) = a.merchant_trade_no;

CREATE INDEX payment_attempts_paid ON payment_attempts (provider_paid_at) WHERE provider_paid_at IS NOT NULL;
CREATE INDEX ecpay_charges_made ON ecpay_charges (processed_at) WHERE succeeded;
