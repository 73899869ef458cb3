-- What administrators did (contract: admin section 8). Nobody changes or removes a row, the service's own role included.
CREATE TABLE admin_audit (
    id          uuid        PRIMARY KEY,
    sequence    bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    service     text        NOT NULL,
    actor_id    uuid,
    action      text        NOT NULL,
    target_type text        NOT NULL,
    target_id   text        NOT NULL,
    before      jsonb,
    after       jsonb,
    request_id  text,
    occurred_at timestamptz NOT NULL
);

COMMENT ON COLUMN admin_audit.actor_id IS 'the administrator; NULL for an operator at the command line';

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'admin_audit is append-only';
END $$;

CREATE TRIGGER admin_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON admin_audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
