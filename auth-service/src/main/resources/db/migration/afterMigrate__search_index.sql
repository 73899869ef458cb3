-- The search in the list of users reads an index where the database has the extension pg_trgm, which only its
-- administrator can add; without it the same search reads the whole table. Looked at on every start, so that the index
-- comes when the extension has come.
DO $$
DECLARE
    v_schema text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                       WHERE e.extname = 'pg_trgm' AND has_schema_privilege(n.oid, 'USAGE'));
BEGIN
    IF v_schema IS NOT NULL THEN
        EXECUTE format('CREATE INDEX IF NOT EXISTS users_search_idx ON users USING gin (search_text %I.gin_trgm_ops)',
                       v_schema);
    END IF;
END $$;
