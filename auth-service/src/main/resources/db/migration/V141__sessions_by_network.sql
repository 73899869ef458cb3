-- Every login asks whether its network is the owner's; a user's sessions are many.
CREATE INDEX sessions_network_idx ON sessions (user_id, network, created_at);
