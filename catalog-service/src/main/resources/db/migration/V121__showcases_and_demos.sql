-- Showcases, examples, image demos and demo videos (contract: data-catalog-generation, sections 2.4, 2.6 and 2.7).

-- Whether public columns are free of clean results: none equals a clean address, none lies under a private prefix.
-- The rule is that of materials_public_urls_are_not_clean.
CREATE FUNCTION shows_no_clean_result(public_urls text[], clean_urls text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT NOT EXISTS (
        SELECT 1 FROM unnest(public_urls) AS url
        WHERE url = ANY (clean_urls) OR is_private_address(url))
$$;

CREATE TABLE tool_showcases (
    id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seed_key              text UNIQUE,
    tool_category         varchar(50)      NOT NULL,
    tool_id               varchar(50)      NOT NULL,
    tool_name             varchar(100)     NOT NULL,
    tool_name_zh          varchar(100),
    source_image_url      varchar(500),
    source_thumbnail_url  varchar(500),
    prompt                text             NOT NULL,
    prompt_zh             text,
    result_image_url      varchar(500),
    result_video_url      varchar(500),
    result_thumbnail_url  varchar(500),
    result_watermarked_url varchar(500),
    title                 varchar(255),
    title_zh              varchar(255),
    description           text,
    description_zh        text,
    duration_seconds      double precision NOT NULL DEFAULT 5 CHECK (duration_seconds > 0),
    resolution            varchar(20)      NOT NULL DEFAULT '720p',
    style_tags            text[]           NOT NULL DEFAULT '{}',
    popularity_score      int              NOT NULL DEFAULT 0,
    quality_score         double precision NOT NULL DEFAULT 0.8 CHECK (quality_score BETWEEN 0 AND 1),
    sort_order            int              NOT NULL DEFAULT 0,
    source_service        varchar(50),
    generation_params     jsonb            NOT NULL DEFAULT '{}',
    is_user_generated     boolean          NOT NULL DEFAULT false,
    -- A user of the auth service; no foreign key across schemas.
    user_id               uuid,
    review_notes          text,
    is_featured           boolean          NOT NULL DEFAULT false,
    is_active             boolean          NOT NULL DEFAULT true,
    created_at            timestamptz      NOT NULL DEFAULT now(),
    updated_at            timestamptz,

    -- A showcase without a result of its own shows the material at this place of a tool and topic.
    sample_tool           tooltype,
    sample_topic          varchar(100),
    sample_language       varchar(10),
    sample_place          int              NOT NULL DEFAULT 0 CHECK (sample_place >= 0),

    CONSTRAINT tool_showcases_public_urls_are_not_clean CHECK (shows_no_clean_result(
        ARRAY[result_watermarked_url, result_thumbnail_url], ARRAY[result_image_url, result_video_url]))
);

CREATE INDEX tool_showcases_list_idx ON tool_showcases (tool_category, is_featured DESC, sort_order, id) WHERE is_active;
CREATE INDEX tool_showcases_tool_idx
    ON tool_showcases (tool_category, tool_id, is_featured DESC, sort_order, id) WHERE is_active;
CREATE INDEX tool_showcases_user_idx ON tool_showcases (user_id) WHERE user_id IS NOT NULL;

-- What the public sees (contract: catalog, sections 1.2 and 1.3): active, with a watermarked result of its own or of a
-- visible material. A material that is withdrawn leaves the showcases at the same moment.
CREATE VIEW public_showcases AS
SELECT s.id, s.tool_category, s.tool_id, s.tool_name, s.tool_name_zh, s.prompt, s.prompt_zh, s.title, s.title_zh,
       s.description, s.description_zh, s.style_tags, s.sort_order, s.quality_score, s.is_featured, s.is_user_generated,
       CASE WHEN is_private_address(coalesce(s.source_image_url, m.input_image_url)) THEN NULL
            ELSE coalesce(s.source_image_url, m.input_image_url) END AS source_image_url,
       coalesce(m.duration_seconds, s.duration_seconds) AS duration_seconds,
       coalesce(m.image_url, CASE WHEN NOT is_clip(s.result_watermarked_url) THEN s.result_watermarked_url END)
           AS image_url,
       coalesce(m.video_url, CASE WHEN is_clip(s.result_watermarked_url) THEN s.result_watermarked_url END)
           AS video_url,
       coalesce(m.main_url, s.result_watermarked_url) AS main_url,
       coalesce(m.thumbnail_url, s.result_thumbnail_url, s.result_watermarked_url) AS thumbnail_url
FROM tool_showcases s
LEFT JOIN LATERAL (
    SELECT * FROM public_materials sample
    WHERE s.result_watermarked_url IS NULL
      AND sample.tool_type = s.sample_tool AND sample.topic = s.sample_topic
      AND (s.sample_language IS NULL OR sample.language = s.sample_language)
    ORDER BY sample.sort_order, sample.quality_score DESC, sample.id
    OFFSET s.sample_place LIMIT 1) m ON true
WHERE s.is_active AND (s.result_watermarked_url IS NOT NULL OR m.id IS NOT NULL);

CREATE TABLE demo_examples (
    id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seed_key              text UNIQUE,
    topic                 varchar(50)      NOT NULL,
    topic_zh              varchar(50),
    topic_en              varchar(50),
    prompt                text             NOT NULL,
    prompt_enhanced       text,
    -- A public picture. An example without one of its own shows the material at this place of a tool and topic.
    image_url             varchar(500),
    video_url             varchar(500),
    video_url_watermarked varchar(500),
    thumbnail_url         varchar(500),
    duration_seconds      double precision NOT NULL DEFAULT 5 CHECK (duration_seconds > 0),
    resolution            varchar(20)      NOT NULL DEFAULT '720p',
    title                 varchar(255),
    title_zh              varchar(255),
    title_en              varchar(255),
    description           text,
    style_tags            text[]           NOT NULL DEFAULT '{}',
    popularity_score      int              NOT NULL DEFAULT 0,
    quality_score         double precision NOT NULL DEFAULT 0.8 CHECK (quality_score BETWEEN 0 AND 1),
    sort_order            int              NOT NULL DEFAULT 0,
    source_service        varchar(50),
    generation_params     jsonb            NOT NULL DEFAULT '{}',
    is_featured           boolean          NOT NULL DEFAULT false,
    is_active             boolean          NOT NULL DEFAULT true,
    created_at            timestamptz      NOT NULL DEFAULT now(),
    updated_at            timestamptz,
    sample_tool           tooltype,
    sample_topic          varchar(100),
    sample_place          int              NOT NULL DEFAULT 0 CHECK (sample_place >= 0),
    CONSTRAINT demo_examples_public_urls_are_not_clean CHECK (
        shows_no_clean_result(ARRAY[image_url, video_url_watermarked, thumbnail_url], ARRAY[video_url]))
);

CREATE INDEX demo_examples_topic_idx ON demo_examples (topic, is_active);
CREATE INDEX demo_examples_featured_idx ON demo_examples (is_featured, is_active);

CREATE VIEW public_examples AS
SELECT e.id, e.topic, e.topic_zh, e.topic_en, e.prompt, e.title, e.title_zh, e.title_en, e.style_tags, e.sort_order,
       coalesce(m.image_url, e.image_url) AS image_url,
       coalesce(m.video_url, e.video_url_watermarked) AS video_url,
       coalesce(m.thumbnail_url, e.thumbnail_url, e.image_url) AS thumbnail_url
FROM demo_examples e
LEFT JOIN LATERAL (
    SELECT * FROM public_materials sample
    WHERE e.image_url IS NULL
      AND sample.tool_type = e.sample_tool AND sample.topic = e.sample_topic
    ORDER BY sample.sort_order, sample.quality_score DESC, sample.id
    OFFSET e.sample_place LIMIT 1) m ON true
WHERE e.is_active AND (e.image_url IS NOT NULL OR m.id IS NOT NULL);

-- Pictures that the old gallery shows; they live a week.
CREATE TABLE image_demos (
    id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    prompt_original       text             NOT NULL,
    prompt_normalized     text             NOT NULL,
    prompt_language       varchar(10)      NOT NULL DEFAULT 'en',
    keywords              text[]           NOT NULL DEFAULT '{}',
    category_slug         varchar(50),
    image_url_before      varchar(500)     NOT NULL,
    image_url_after       varchar(500),
    image_url_watermarked varchar(500),
    thumbnail_url         varchar(500),
    style_id              int,
    style_name            varchar(100),
    style_slug            varchar(50),
    source_service        varchar(50),
    task_id               varchar(100),
    generation_params     jsonb            NOT NULL DEFAULT '{}',
    generation_cost       double precision NOT NULL DEFAULT 0,
    popularity_score      int              NOT NULL DEFAULT 0,
    quality_score         double precision NOT NULL DEFAULT 0.8 CHECK (quality_score BETWEEN 0 AND 1),
    match_boost           double precision NOT NULL DEFAULT 1,
    status                varchar(20)      NOT NULL DEFAULT 'pending'
                          CHECK (status IN ('pending', 'processing', 'completed', 'failed')),
    is_featured           boolean          NOT NULL DEFAULT false,
    is_active             boolean          NOT NULL DEFAULT true,
    error_message         text,
    created_at            timestamptz      NOT NULL DEFAULT now(),
    updated_at            timestamptz,
    expires_at            timestamptz,
    visible               boolean          NOT NULL GENERATED ALWAYS AS (
        is_active AND status = 'completed' AND image_url_watermarked IS NOT NULL) STORED,
    CONSTRAINT image_demos_public_urls_are_not_clean CHECK (
        shows_no_clean_result(ARRAY[image_url_watermarked, thumbnail_url], ARRAY[image_url_after]))
);

-- Random picks walk along the ids; matching takes the words, or the most liked of a category and style.
CREATE INDEX image_demos_id_idx ON image_demos (id) WHERE visible;
CREATE INDEX image_demos_category_idx ON image_demos (category_slug, style_slug, popularity_score DESC, id) WHERE visible;
CREATE INDEX image_demos_keywords_idx ON image_demos USING gin (keywords) WHERE visible;
CREATE INDEX image_demos_expiry_idx ON image_demos (expires_at) WHERE is_active;

CREATE TABLE demo_videos (
    id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title                 varchar(255)     NOT NULL,
    description           text,
    prompt                text             NOT NULL,
    keywords              text[]           NOT NULL DEFAULT '{}',
    category_slug         varchar(50)      NOT NULL,
    image_url             varchar(500),
    video_url             varchar(500)     NOT NULL,
    video_url_watermarked varchar(500),
    thumbnail_url         varchar(500),
    duration_seconds      double precision NOT NULL DEFAULT 5 CHECK (duration_seconds > 0),
    resolution            varchar(20)      NOT NULL DEFAULT '720p',
    style                 varchar(50),
    style_slug            varchar(50),
    source_service        varchar(50)      NOT NULL DEFAULT 'pollo_ai',
    generation_params     jsonb            NOT NULL DEFAULT '{}',
    popularity_score      int              NOT NULL DEFAULT 0,
    quality_score         double precision NOT NULL DEFAULT 0 CHECK (quality_score BETWEEN 0 AND 1),
    is_featured           boolean          NOT NULL DEFAULT false,
    is_active             boolean          NOT NULL DEFAULT true,
    created_at            timestamptz      NOT NULL DEFAULT now(),
    updated_at            timestamptz,
    visible               boolean          NOT NULL GENERATED ALWAYS AS (
        is_active AND video_url_watermarked IS NOT NULL) STORED,
    CONSTRAINT demo_videos_public_urls_are_not_clean CHECK (
        shows_no_clean_result(ARRAY[video_url_watermarked, thumbnail_url], ARRAY[video_url]))
);

CREATE INDEX demo_videos_category_idx
    ON demo_videos (category_slug, popularity_score DESC, quality_score DESC, id) WHERE visible;
CREATE INDEX demo_videos_random_idx ON demo_videos (category_slug, id) WHERE visible;

-- What the public sees of both.
CREATE VIEW public_image_demos AS
SELECT id, prompt_original, prompt_normalized, prompt_language, keywords, category_slug, style_name, style_slug,
       CASE WHEN NOT is_private_address(image_url_before) THEN image_url_before END AS image_before,
       image_url_watermarked AS image_after,
       popularity_score, expires_at
FROM image_demos WHERE visible;

CREATE VIEW public_demo_videos AS
SELECT id, title, prompt, category_slug, style, duration_seconds, popularity_score, quality_score,
       video_url_watermarked AS video_url,
       thumbnail_url
FROM demo_videos WHERE visible;
