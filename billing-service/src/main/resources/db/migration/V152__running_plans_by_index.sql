-- The administrator's list of users filters and sorts by the running plan: the index holds all that the view reads.
DROP INDEX subscriptions_open_of_user;
CREATE INDEX subscriptions_open_of_user ON subscriptions (user_id) INCLUDE (plan_id, end_date)
    WHERE ended_at IS NULL AND start_date IS NOT NULL;

-- Says by its name what it is for: the first order of a subscription.
ALTER INDEX orders_of_subscription RENAME TO orders_that_began_subscriptions;
