-- When the newest fact happened that a provider reported about a subscription; older ones change nothing.
ALTER TABLE subscriptions ADD COLUMN provider_state_at timestamptz;
