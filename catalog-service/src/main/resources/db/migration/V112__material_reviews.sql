-- Who decided what about a material, when and why (contract: admin, sections 4 and 8). Lines are only ever added.
CREATE TABLE material_reviews (
    id          uuid PRIMARY KEY,
    material_id uuid           NOT NULL REFERENCES materials (id) ON DELETE CASCADE,
    -- An administrator of the auth service; no foreign key across schemas.
    reviewer_id uuid           NOT NULL,
    from_status materialstatus NOT NULL,
    to_status   materialstatus NOT NULL,
    reason      varchar(500),
    reviewed_at timestamptz    NOT NULL
);

CREATE INDEX material_reviews_material_idx ON material_reviews (material_id, reviewed_at DESC, id);

CREATE FUNCTION material_reviews_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'material_reviews is append-only';
END $$;

-- A review goes only with its material, whose foreign key deletes at a depth of its own.
CREATE TRIGGER material_reviews_no_change BEFORE UPDATE ON material_reviews
    FOR EACH ROW EXECUTE FUNCTION material_reviews_are_final();
CREATE TRIGGER material_reviews_no_deletion BEFORE DELETE ON material_reviews
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION material_reviews_are_final();

-- The administrator's lists: newest first, by tool or status, and the queue from its oldest end.
CREATE INDEX materials_newest_idx ON materials (created_at DESC, id);
CREATE INDEX materials_newest_of_tool_idx ON materials (tool_type, created_at DESC, id);
CREATE INDEX materials_newest_of_status_idx ON materials (status, created_at DESC, id);
CREATE INDEX materials_queue_idx ON materials (created_at, id) WHERE status = 'pending';
