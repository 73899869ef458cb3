-- auth-service may read the published views and nothing else here. On every start, because its role may come later.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'auth') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO auth', current_schema());
        GRANT SELECT ON running_plans, account_overview TO auth;
    END IF;
END $$;
