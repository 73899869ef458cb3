-- The preset library (contract: data-catalog-generation, sections 1 and 2.1).

CREATE TYPE tooltype AS ENUM
    ('background_removal', 'product_scene', 'try_on', 'room_redesign', 'short_video', 'ai_avatar');
CREATE TYPE materialsource AS ENUM ('seed', 'user', 'admin');
CREATE TYPE materialstatus AS ENUM ('pending', 'approved', 'rejected', 'featured');

CREATE TABLE materials (
    id                           uuid PRIMARY KEY,
    lookup_hash                  text CHECK (lookup_hash ~ '^[0-9a-f]{64}$'),
    tool_type                    tooltype         NOT NULL,
    main_topic                   varchar(100),
    main_topic_zh                varchar(100),
    topic                        varchar(100)     NOT NULL,
    topic_zh                     varchar(100),
    language                     varchar(10)      NOT NULL DEFAULT 'en'
                                 CHECK (language IN ('en', 'zh-TW', 'ja', 'ko', 'es')),
    tags                         text[]           NOT NULL DEFAULT '{}',
    source                       materialsource   NOT NULL DEFAULT 'seed',
    -- A user of the auth service; no foreign key across schemas.
    source_user_id               uuid,
    status                       materialstatus   NOT NULL DEFAULT 'pending',
    prompt                       text             NOT NULL,
    prompt_zh                    text,
    prompt_en                    text,
    prompt_enhanced              text,
    effect_prompt                text,
    effect_prompt_zh             text,
    input_image_url              varchar(500),
    input_video_url              varchar(500),
    input_params                 jsonb            NOT NULL DEFAULT '{}'
                                 CHECK (jsonb_typeof(input_params) = 'object'),
    generation_steps             jsonb            NOT NULL DEFAULT '[]'
                                 CHECK (jsonb_typeof(generation_steps) = 'array'),
    result_image_url             varchar(500),
    result_video_url             varchar(500),
    result_thumbnail_url         varchar(500),
    result_watermarked_url       varchar(500),
    result_watermarked_image_url varchar(500),
    title_en                     varchar(255),
    title_zh                     varchar(255),
    title_ja                     varchar(255),
    description_en               text,
    description_zh               text,
    description_ja               text,
    view_count                   int              NOT NULL DEFAULT 0 CHECK (view_count >= 0),
    use_count                    int              NOT NULL DEFAULT 0 CHECK (use_count >= 0),
    like_count                   int              NOT NULL DEFAULT 0 CHECK (like_count >= 0),
    generation_cost_usd          double precision NOT NULL DEFAULT 0 CHECK (generation_cost_usd >= 0),
    quality_score                double precision NOT NULL DEFAULT 0.8 CHECK (quality_score BETWEEN 0 AND 1),
    sort_order                   int              NOT NULL DEFAULT 0,
    duration_seconds             double precision CHECK (duration_seconds > 0),
    resolution                   varchar(20),
    is_featured                  boolean          NOT NULL DEFAULT false,
    is_active                    boolean          NOT NULL DEFAULT true,
    created_at                   timestamptz      NOT NULL DEFAULT now(),
    updated_at                   timestamptz,
    approved_at                  timestamptz,

    -- The visibility rule (contract: catalog 1.3). Every public read asks for this column and for nothing else.
    visible boolean NOT NULL GENERATED ALWAYS AS (
        is_active
        AND status IN ('approved', 'featured')
        AND result_watermarked_url IS NOT NULL
        AND (result_image_url IS NOT NULL OR result_video_url IS NOT NULL)
    ) STORED,

    -- The original's seeding put clean results into the public column; here it cannot be stored.
    CONSTRAINT materials_public_urls_are_not_clean CHECK (
        coalesce(result_watermarked_url NOT IN
            (coalesce(result_image_url, ''), coalesce(result_video_url, '')), true)
        AND coalesce(result_watermarked_image_url NOT IN
            (coalesce(result_image_url, ''), coalesce(result_video_url, '')), true)
        AND coalesce(result_thumbnail_url NOT IN
            (coalesce(result_image_url, ''), coalesce(result_video_url, '')), true)
        AND coalesce(result_watermarked_url !~ '^/static/(originals|uploads|private)/', true)
        AND coalesce(result_watermarked_image_url !~ '^/static/(originals|uploads|private)/', true)
        AND coalesce(result_thumbnail_url !~ '^/static/(originals|uploads|private)/', true)
    )
) WITH (fillfactor = 90); -- room for use_count to change in place

CREATE UNIQUE INDEX materials_lookup_hash_key ON materials (lookup_hash);
-- The presets list, in its order.
CREATE INDEX materials_presets_idx ON materials (tool_type, sort_order, quality_score DESC, id) WHERE visible;
CREATE INDEX materials_presets_of_topic_idx
    ON materials (tool_type, topic, sort_order, quality_score DESC, id) WHERE visible;
CREATE INDEX materials_input_image_idx ON materials (tool_type, input_image_url) WHERE visible;
CREATE INDEX materials_main_topic_idx ON materials (main_topic, topic, is_active);
CREATE INDEX materials_topic_idx ON materials (topic);
CREATE INDEX materials_language_idx ON materials (language);
CREATE INDEX materials_status_idx ON materials (status, is_active);
CREATE INDEX materials_featured_idx ON materials (is_featured, is_active);
CREATE INDEX materials_source_idx ON materials (source, source_user_id);
CREATE INDEX materials_tags_idx ON materials USING gin (tags);

-- Who looked at or used a material (contract: data-catalog-generation, section 2.2).
CREATE TABLE material_views (
    id          uuid PRIMARY KEY,
    material_id uuid        NOT NULL REFERENCES materials (id) ON DELETE CASCADE,
    user_id     uuid,
    session_id  varchar(64),
    -- The network only: /24 or /48.
    ip_address  varchar(45),
    source_page varchar(50),
    viewed_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX material_views_material_idx ON material_views (material_id);
CREATE INDEX material_views_user_idx ON material_views (user_id, material_id);
CREATE INDEX material_views_session_idx ON material_views (session_id, material_id);
-- For the purge after 90 days.
CREATE INDEX material_views_viewed_at_idx ON material_views (viewed_at);
