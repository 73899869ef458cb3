-- Until when a subscription is paid, when it was over for good, and the period that its present credits belong to.
-- end_date says until when the plan counts: later than paid_until in the days of grace.

ALTER TABLE subscriptions
    ADD COLUMN paid_until    timestamptz,
    ADD COLUMN ended_at      timestamptz,
    ADD COLUMN period_number integer NOT NULL DEFAULT 0,
    ADD COLUMN period_end    timestamptz;

UPDATE subscriptions SET paid_until = end_date WHERE start_date IS NOT NULL;
UPDATE subscriptions SET ended_at = end_date
 WHERE status IN ('cancelled', 'expired') AND last_credit_grant_at IS NULL;
UPDATE subscriptions
   SET period_number = round(extract(epoch FROM last_credit_grant_at - start_date) / (30 * 86400)),
       period_end = least(last_credit_grant_at + interval '30 days', end_date)
 WHERE last_credit_grant_at IS NOT NULL;
UPDATE subscriptions SET period_end = coalesce(end_date, start_date), last_credit_grant_at = start_date
 WHERE start_date IS NOT NULL AND last_credit_grant_at IS NULL;

ALTER TABLE subscriptions
    ADD CHECK ((start_date IS NULL) = (status IN ('pending', 'failed'))),
    ADD CHECK (start_date IS NULL
               OR (end_date IS NOT NULL AND paid_until IS NOT NULL AND period_end IS NOT NULL
                   AND last_credit_grant_at IS NOT NULL)),
    ADD CHECK (CASE status WHEN 'expired' THEN ended_at IS NOT NULL
                           WHEN 'cancelled' THEN true
                           ELSE ended_at IS NULL END);

-- What the clock has to look at: terms that are over, and periods that begin.
DROP INDEX subscriptions_due;
CREATE INDEX subscriptions_ending ON subscriptions (end_date) WHERE ended_at IS NULL AND start_date IS NOT NULL;
CREATE INDEX subscriptions_period_ending ON subscriptions (period_end) WHERE ended_at IS NULL AND start_date IS NOT NULL;
CREATE INDEX subscriptions_open_of_user ON subscriptions (user_id) WHERE ended_at IS NULL AND start_date IS NOT NULL;

-- Users whose changed entitlement Redis could not take; pushed again when it is back.
CREATE TABLE entitlement_pushes (
    user_id uuid   PRIMARY KEY,
    version bigint NOT NULL
);
