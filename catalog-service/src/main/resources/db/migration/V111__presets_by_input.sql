-- Presets by their inputs (contract: generation, section 1) must cost the same in a library of any size.

-- Requests name parameters as texts, rows may hold numbers.
CREATE FUNCTION texts_of_params(params jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each_text(params));

CREATE INDEX materials_input_params_idx ON materials USING gin (texts_of_params(input_params) jsonb_path_ops) WHERE visible;
