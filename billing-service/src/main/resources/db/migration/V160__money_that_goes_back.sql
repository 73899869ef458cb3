-- Money that goes back (docs/ledger.md): what was taken out of an account for each payment, while a refund is under way
-- and afterwards, and what has to be asked about refunds that nobody answered.

-- The functions on this table are in R__ledger.sql; an account's reclaims change under the account's lock only.
CREATE TABLE credit_reclaims (
    payment_id text        PRIMARY KEY,
    user_id    uuid        NOT NULL REFERENCES credit_accounts (user_id),
    bucket     text        NOT NULL CHECK (bucket IN ('subscription', 'purchased')),
    due        integer     NOT NULL DEFAULT 0 CHECK (due >= 0),
    pending    integer     NOT NULL DEFAULT 0 CHECK (pending >= 0),
    taken      integer     NOT NULL DEFAULT 0 CHECK (taken >= 0),
    period_end timestamptz,
    asked_at   timestamptz NOT NULL
);

COMMENT ON COLUMN credit_reclaims.due IS 'credits that the money had bought which went back';
COMMENT ON COLUMN credit_reclaims.pending IS 'credits that a refund under way would return';
COMMENT ON COLUMN credit_reclaims.period_end IS 'when the taken subscription credits would have expired';
COMMENT ON COLUMN credit_reclaims.asked_at IS 'since when the present sum of due and pending is wanted';

CREATE INDEX credit_reclaims_short ON credit_reclaims (user_id) WHERE taken < due + pending;
REVOKE DELETE, TRUNCATE ON credit_reclaims FROM CURRENT_USER;

-- What was taken before this table existed; what an account owes counts for its newest payment.
INSERT INTO credit_reclaims (payment_id, user_id, bucket, due, taken, asked_at)
SELECT payment_id, user_id, 'purchased', -sum(amount), -sum(amount), max(created_at)
  FROM credit_transactions
 WHERE transaction_type = 'refund' AND payment_id IS NOT NULL
 GROUP BY payment_id, user_id HAVING sum(amount) < 0;

UPDATE credit_reclaims r SET due = r.due + a.owed
  FROM credit_accounts a
 WHERE a.user_id = r.user_id AND a.owed > 0
   AND r.payment_id = (SELECT n.payment_id FROM credit_reclaims n WHERE n.user_id = a.user_id
                        ORDER BY n.asked_at DESC, n.payment_id LIMIT 1);

-- What an account owes and no row tells the payment of is forgiven: nothing was ever collected for it.
UPDATE credit_accounts a
   SET owed = coalesce((SELECT sum(greatest(0, r.due - r.taken)) FROM credit_reclaims r WHERE r.user_id = a.user_id), 0)
 WHERE a.owed > 0;

-- Replaced by credits_reclaim.
DROP FUNCTION IF EXISTS credits_take_back(uuid, integer, text, uuid, text, text, timestamptz);
DROP FUNCTION IF EXISTS credits_give_again(uuid, integer, text, uuid, text, text, timestamptz);

-- How much is on its way back to the payer; refund_pending says whether it is more than nothing.
ALTER TABLE orders ADD COLUMN pending_refund numeric(10,2) NOT NULL DEFAULT 0 CHECK (pending_refund >= 0);
UPDATE orders SET pending_refund = amount - refunded_amount WHERE refund_pending AND amount > refunded_amount;

-- A refund whose answer was lost is asked about until next_query_at is empty.
ALTER TABLE refunds
    ADD COLUMN attempts      integer     NOT NULL DEFAULT 0,
    ADD COLUMN next_query_at timestamptz;
UPDATE refunds SET next_query_at = created_at WHERE status IN ('reserved', 'unclear');
CREATE INDEX refunds_to_ask_about ON refunds (next_query_at) WHERE status IN ('reserved', 'unclear');

-- A plan that ended because its money was to go back begins again when the money stays: since when.
ALTER TABLE subscriptions
    ADD COLUMN ended_with_refund boolean NOT NULL DEFAULT false,
    ADD COLUMN reinstated_at     timestamptz;
