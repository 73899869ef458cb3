-- What was seeded last, so that a later seed changes what nobody else has changed (contract: data-identity-billing
-- section 5 "Seeding overwrites admin changes at every start").
CREATE TABLE seeds (
    table_name text    NOT NULL,
    key        text    NOT NULL,
    version    integer NOT NULL,
    content    jsonb   NOT NULL,
    PRIMARY KEY (table_name, key)
);

-- Brings one seeded row to a version, once per version. A row that is absent is inserted, unless it was seeded before:
-- then somebody has removed it. Of a row that is there, a column is written only while it holds what the last seed said.
CREATE FUNCTION apply_seed(p_table text, p_key_column text, p_version integer, p_content jsonb)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    v_key     text := p_content ->> p_key_column;
    v_last    seeds;
    v_present jsonb;
    v_columns text;
    v_outcome text := 'kept';
BEGIN
    SELECT * INTO v_last FROM seeds WHERE table_name = p_table AND key = v_key FOR UPDATE;
    IF v_last.version >= p_version THEN
        RETURN 'known';
    END IF;
    EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE %I = $1 FOR UPDATE', p_table, p_key_column)
       INTO v_present USING v_key;
    IF v_present IS NULL AND v_last.version IS NULL THEN
        SELECT string_agg(quote_ident(name), ', ') INTO v_columns FROM jsonb_object_keys(p_content) AS name;
        EXECUTE format('INSERT INTO %1$I (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1)',
                       p_table, v_columns) USING p_content;
        v_outcome := 'inserted';
    ELSIF v_present IS NOT NULL AND v_last.version IS NOT NULL THEN
        SELECT string_agg(quote_ident(key), ', ') INTO v_columns FROM jsonb_each(p_content)
         WHERE value <> v_present -> key
           AND (NOT v_last.content ? key OR v_last.content -> key = v_present -> key);
        IF v_columns IS NOT NULL THEN
            EXECUTE format('UPDATE %1$I SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1)),'
                           ' updated_at = now() WHERE %3$I = $2', p_table, v_columns, p_key_column)
              USING p_content, v_key;
            v_outcome := 'updated';
        END IF;
    END IF;
    INSERT INTO seeds (table_name, key, version, content) VALUES (p_table, v_key, p_version, p_content)
    ON CONFLICT (table_name, key) DO UPDATE SET version = excluded.version, content = excluded.content;
    RETURN v_outcome;
END $$;
