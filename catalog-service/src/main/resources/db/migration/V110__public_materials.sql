-- What the public sees of the library (contract: catalog, sections 1.2 and 1.3), decided in this one place: public features
-- read public_materials and never materials, so they can name neither an invisible row nor a clean result.

CREATE FUNCTION is_private_address(url text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN url ~ '/static/(originals|uploads|private)/';

CREATE FUNCTION is_clip(url text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN url ~* '\.(mp4|webm)$';

-- A user's result may have been made from a file that only the user may read.
CREATE FUNCTION without_private_addresses(params jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN NOT is_private_address(params::text) THEN params
        ELSE (SELECT coalesce(jsonb_object_agg(key, value), '{}')
              FROM jsonb_each(params) WHERE NOT is_private_address(value::text))
    END;

CREATE VIEW public_materials AS
SELECT
    id, tool_type, main_topic, main_topic_zh, topic, topic_zh, language, tags, source,
    prompt, prompt_zh, prompt_en, effect_prompt, effect_prompt_zh,
    CASE WHEN NOT is_private_address(input_image_url) THEN input_image_url END AS input_image_url,
    CASE WHEN NOT is_private_address(input_video_url) THEN input_video_url END AS input_video_url,
    without_private_addresses(input_params) AS input_params,
    -- The watermarked renditions: picture (of a clip its poster), clip, main result, small picture.
    CASE WHEN is_clip(result_watermarked_url) THEN result_watermarked_image_url ELSE result_watermarked_url END
        AS image_url,
    CASE WHEN is_clip(result_watermarked_url) THEN result_watermarked_url END AS video_url,
    result_watermarked_url AS main_url,
    coalesce(result_thumbnail_url, result_watermarked_url) AS thumbnail_url,
    title_en, title_zh, title_ja, description_en, description_zh, description_ja,
    view_count, use_count, like_count, quality_score, sort_order, duration_seconds, resolution, is_featured,
    created_at
FROM materials
WHERE visible;
