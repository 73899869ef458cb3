-- When the provider was asked about an attempt last: an order may have more of them than one round asks about.
ALTER TABLE payment_attempts ADD COLUMN asked_at timestamptz;
