-- What the lists of administrators need to stay fast with many users and a long trail.

-- Typed parts of address and names are looked for here, in lower case.
ALTER TABLE users ADD COLUMN search_text text GENERATED ALWAYS AS
    (lower(email || E'\n' || coalesce(username, '') || E'\n' || coalesce(full_name, ''))) STORED;

CREATE INDEX users_name_idx ON users ((lower(coalesce(full_name, username, ''))), id);
CREATE INDEX users_last_login_idx ON users ((coalesce(last_login_at, '-infinity')), id);

CREATE INDEX admin_audit_newest ON admin_audit (occurred_at DESC, id DESC);
CREATE INDEX admin_audit_of_actor ON admin_audit (actor_id, occurred_at DESC, id DESC);
CREATE INDEX admin_audit_of_target ON admin_audit (target_id, occurred_at DESC, id DESC);
CREATE INDEX admin_audit_of_action ON admin_audit (action, occurred_at DESC, id DESC);
