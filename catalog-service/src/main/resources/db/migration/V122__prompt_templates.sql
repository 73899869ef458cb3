-- Prompt templates and their use (contract: data-catalog-generation, sections 2.8 and 2.9).

CREATE TYPE promptgroup AS ENUM (
    'product_effect', 'background_removal', 'background_change', 'product_scene', 'image_to_video', 'text_to_video',
    'video_effect', 'style_transfer', 'room_redesign', 'interior_design', 'virtual_try_on', 'fashion_model',
    'ai_avatar', 'talking_head', 'upscale', 'watermark_removal', 'pattern_generate', 'creative_design');
CREATE TYPE promptsubtopic AS ENUM (
    'color_change', 'material_change', 'lighting_change', 'angle_change', 'transparent', 'white_background',
    'studio_background', 'nature_background', 'luxury_background', 'modern_style', 'nordic_style', 'japanese_style',
    'industrial_style', 'minimalist_style', 'zoom_in', 'zoom_out', 'pan_left', 'pan_right', 'rotate', 'cinematic',
    'default', 'custom');

CREATE TABLE prompt_templates (
    id                     uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seed_key               text UNIQUE,
    prompt_hash            text             NOT NULL CHECK (prompt_hash ~ '^[0-9a-f]{64}$'),
    prompt                 text             NOT NULL,
    prompt_normalized      text             NOT NULL,
    prompt_en              text,
    prompt_zh              text,
    prompt_ja              text,
    prompt_ko              text,
    prompt_es              text,
    original_language      varchar(10)      NOT NULL DEFAULT 'en',
    "group"                promptgroup      NOT NULL,
    sub_topic              promptsubtopic   NOT NULL DEFAULT 'default',
    tags                   text[]           NOT NULL DEFAULT '{}',
    keywords               text[]           NOT NULL DEFAULT '{}',
    input_description      text,
    input_image_url        varchar(500),
    input_video_url        varchar(500),
    input_params           jsonb            NOT NULL DEFAULT '{}',
    result_description     text,
    result_image_url       varchar(500),
    result_video_url       varchar(500),
    result_thumbnail_url   varchar(500),
    result_watermarked_url varchar(500),
    result_params          jsonb            NOT NULL DEFAULT '{}',
    api_endpoint           varchar(100),
    api_provider           varchar(50),
    api_model              varchar(100),
    generation_steps       jsonb            NOT NULL DEFAULT '[]',
    usage_count            int              NOT NULL DEFAULT 0,
    success_count          int              NOT NULL DEFAULT 0,
    failure_count          int              NOT NULL DEFAULT 0,
    avg_generation_time_ms int              NOT NULL DEFAULT 0,
    total_cost_usd         double precision NOT NULL DEFAULT 0,
    quality_score          double precision NOT NULL DEFAULT 0.8 CHECK (quality_score BETWEEN 0 AND 1),
    popularity_score       int              NOT NULL DEFAULT 0,
    sort_order             int              NOT NULL DEFAULT 0,
    is_default             boolean          NOT NULL DEFAULT true,
    is_premium             boolean          NOT NULL DEFAULT false,
    min_subscription_tier  varchar(20)      NOT NULL DEFAULT 'free'
                           CHECK (min_subscription_tier IN ('free', 'starter', 'pro', 'pro_plus')),
    credits_required       int              NOT NULL DEFAULT 0,
    title_en               varchar(255),
    title_zh               varchar(255),
    description_en         text,
    description_zh         text,
    is_featured            boolean          NOT NULL DEFAULT false,
    is_active              boolean          NOT NULL DEFAULT true,
    is_cached              boolean          NOT NULL DEFAULT false,
    cached_at              timestamptz,
    cache_expires_at       timestamptz,
    created_at             timestamptz      NOT NULL DEFAULT now(),
    updated_at             timestamptz,
    last_used_at           timestamptz,
    UNIQUE (prompt_hash, "group", sub_topic),
    -- "Cached" means that there is something to hand out.
    CHECK (NOT is_cached OR result_image_url IS NOT NULL OR result_video_url IS NOT NULL),
    CONSTRAINT prompt_templates_public_urls_are_not_clean CHECK (shows_no_clean_result(
        ARRAY[result_watermarked_url, result_thumbnail_url], ARRAY[result_image_url, result_video_url]))
) WITH (fillfactor = 90); -- room for the counters to change in place

-- The lists, in their order.
CREATE INDEX prompt_templates_group_idx
    ON prompt_templates ("group", popularity_score DESC, quality_score DESC, id) WHERE is_active;
CREATE INDEX prompt_templates_sub_topic_idx
    ON prompt_templates ("group", sub_topic, sort_order, popularity_score DESC, id) WHERE is_active;
CREATE INDEX prompt_templates_expiry_idx ON prompt_templates (cache_expires_at) WHERE is_cached;
CREATE INDEX prompt_templates_tags_idx ON prompt_templates USING gin (tags);
CREATE INDEX prompt_templates_keywords_idx ON prompt_templates USING gin (keywords);

-- What the public sees (contract: catalog, section 1.2): results are the watermarked renditions or nothing.
CREATE VIEW public_templates AS
SELECT id, prompt_hash, prompt, prompt_en, prompt_zh, prompt_ja, prompt_ko, prompt_es, "group", sub_topic, title_en,
       title_zh, popularity_score, quality_score, sort_order, is_default, is_premium, is_cached, cached_at,
       cache_expires_at,
       CASE WHEN NOT is_private_address(input_image_url) THEN input_image_url END AS input_image_url,
       CASE WHEN NOT is_private_address(input_video_url) THEN input_video_url END AS input_video_url,
       CASE WHEN NOT is_clip(result_watermarked_url) THEN result_watermarked_url END AS image_url,
       CASE WHEN is_clip(result_watermarked_url) THEN result_watermarked_url END AS video_url,
       result_watermarked_url AS main_url,
       coalesce(result_thumbnail_url, result_watermarked_url) AS thumbnail_url
FROM prompt_templates
WHERE is_active;

CREATE TABLE prompt_template_usages (
    id                 uuid PRIMARY KEY,
    template_id        uuid        NOT NULL REFERENCES prompt_templates (id) ON DELETE CASCADE,
    user_id            uuid,
    session_id         varchar(64),
    source_page        varchar(50),
    user_tier          varchar(20) NOT NULL DEFAULT 'free',
    used_cached        boolean     NOT NULL DEFAULT true,
    was_successful     boolean     NOT NULL DEFAULT true,
    generation_time_ms int,
    error_message      text,
    custom_prompt      text,
    custom_params      jsonb,
    used_at            timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX prompt_template_usages_user_idx ON prompt_template_usages (user_id, used_at);
CREATE INDEX prompt_template_usages_template_idx ON prompt_template_usages (template_id, used_at);
CREATE INDEX prompt_template_usages_used_at_idx ON prompt_template_usages (used_at);

-- Search (docs/decisions/0007-search-in-postgresql.md).

-- The terms of a text, distinct and sorted: words of letters and digits, accents off; of Chinese, Japanese and Korean,
-- which the parsers of PostgreSQL do not cut into words, every pair of neighbouring characters. Nothing in here depends
-- on the locale of the database.
CREATE FUNCTION search_terms(given text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    plain text := translate(lower(coalesce(given, '')), 'ÁÀÂÄÉÈÊËÍÌÎÏÓÒÔÖÚÙÛÜÑÇáàâäéèêëíìîïóòôöúùûüñç',
                                                        'aaaaeeeeiiiioooouuuuncaaaaeeeeiiiioooouuuunc');
    terms text[];
    run   text;
BEGIN
    SELECT coalesce(array_agg(word[1]), '{}') INTO terms FROM regexp_matches(plain, '[a-z0-9]+', 'g') AS word;
    FOR run IN
        SELECT stretch[1]
        FROM regexp_matches(plain, '[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+', 'g') AS stretch
    LOOP
        IF length(run) = 1 THEN
            terms := terms || run;
        ELSE
            terms := terms || ARRAY(SELECT substr(run, place, 2) FROM generate_series(1, length(run) - 1) AS place);
        END IF;
    END LOOP;
    RETURN ARRAY(SELECT DISTINCT term FROM unnest(terms) AS term ORDER BY term);
END
$$;

-- One row per wording of a template: its languages, and the keywords that an administrator gave it. A term is kept behind
-- the name of its group, "upscale:photo", so that the list of a common word is as long as in its group only.
CREATE TABLE prompt_template_terms (
    template_id uuid        NOT NULL REFERENCES prompt_templates (id) ON DELETE CASCADE,
    wording     varchar(10) NOT NULL,
    terms       text[]      NOT NULL CHECK (cardinality(terms) > 0),
    PRIMARY KEY (template_id, wording)
);

CREATE INDEX prompt_template_terms_idx ON prompt_template_terms USING gin (terms);

-- Kept by the database, so that no writer can forget it.
CREATE FUNCTION index_prompt_template() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM prompt_template_terms WHERE template_id = new.id;
    INSERT INTO prompt_template_terms (template_id, wording, terms)
    SELECT new.id, wording, ARRAY(SELECT new."group" || ':' || term FROM unnest(search_terms(words)) AS term)
    FROM (VALUES
        ('original', new.prompt),
        ('en', nullif(new.prompt_en, new.prompt)),
        ('zh-TW', new.prompt_zh),
        ('ja', new.prompt_ja),
        ('ko', new.prompt_ko),
        ('es', new.prompt_es),
        ('keywords', array_to_string(new.keywords, ' '))) AS wordings (wording, words)
    WHERE cardinality(search_terms(words)) > 0;
    RETURN new;
END
$$;

CREATE TRIGGER prompt_templates_index
    AFTER INSERT OR UPDATE OF prompt, prompt_en, prompt_zh, prompt_ja, prompt_ko, prompt_es, keywords, "group"
    ON prompt_templates FOR EACH ROW EXECUTE FUNCTION index_prompt_template();
