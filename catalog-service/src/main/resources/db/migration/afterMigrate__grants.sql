-- generation-service may read the published view and nothing else here. On every start, because its role may come later.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'generation') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO generation', current_schema());
        GRANT SELECT ON published_presets TO generation;
    END IF;
END $$;
