-- Sketches that users have had made of their floor plans.
create table floor_plans (
    id          uuid        primary key,
    owner_id    uuid        not null,
    -- What was sent: png, jpeg, pdf, svg or dxf.
    source_type text        not null,
    sketch_key  text        not null,
    width       integer     not null,
    height      integer     not null,
    -- The latest generation made of it; a refinement goes on from its result.
    last_task   uuid,
    created_at  timestamptz not null
);
create index floor_plans_by_owner on floor_plans (owner_id, created_at desc, id);
