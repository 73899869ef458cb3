-- What auth-service reads for the administrator's list of users (architecture, section 3: published views). These are
-- contracts: columns are added first and removed a release later. A user has one running subscription at most, because
-- beginning one ends all others.

-- Users that have a paid plan now.
CREATE VIEW running_plans AS
SELECT s.user_id, p.name AS plan, p.rank AS plan_rank
  FROM subscriptions s
  JOIN plans p ON p.id = s.plan_id
 WHERE s.ended_at IS NULL AND s.start_date IS NOT NULL AND s.end_date > now();

-- Everybody's plan and credits. What has expired does not count, also before the ledger has written it off.
CREATE VIEW account_overview AS
SELECT c.user_id, coalesce(r.plan, 'demo') AS plan, coalesce(r.plan_rank, 0) AS plan_rank,
       c.subscription_credits, c.purchased_credits, c.bonus_credits,
       c.subscription_credits + c.purchased_credits + c.bonus_credits AS credits
  FROM (SELECT user_id, purchased_credits,
               CASE WHEN subscription_credits_end <= now() THEN 0 ELSE subscription_credits END AS subscription_credits,
               CASE WHEN bonus_credits_expiry <= now() THEN 0 ELSE bonus_credits END AS bonus_credits
          FROM credit_accounts) c
  LEFT JOIN running_plans r ON r.user_id = c.user_id;
